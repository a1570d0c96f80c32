namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>
/// Stands for an id that is only ever compared with others of one cadre and household: 64 bits (FNV-1a) in place of the id, since a county's year
/// has more visits than anything else. That two visits of one cadre at one household have one mark is as likely as two ids being drawn alike.
/// </summary>
internal static class IdMark
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static long Of(ReadOnlySpan<byte> id)
    {
        var mark = Offset;
        foreach (var octet in id)
            mark = unchecked((mark ^ octet) * Prime);
        return unchecked((long)mark);
    }
}
