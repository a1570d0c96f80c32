using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Households;

/// <summary>A member's sealed texts; null where not stated.</summary>
internal sealed record Particulars(Secret? Name, Secret? IdNumber, Secret? BirthDate, Secret? Phone)
{
    // Half a million members need no more than these: each particular is stated or not.
    private static readonly Particulars[] Elsewhere = [.. Enumerable.Range(0, 16).Select(stated =>
        new Particulars(At(stated, 1), At(stated, 2), At(stated, 4), At(stated, 8)))];

    /// <summary>The same without the texts.</summary>
    /// <returns>One of sixteen shared ones.</returns>
    public Particulars Kept() => Elsewhere[(Name is null ? 0 : 1) + (IdNumber is null ? 0 : 2) + (BirthDate is null ? 0 : 4) + (Phone is null ? 0 : 8)];

    private static Secret? At(int stated, int particular) => (stated & particular) == 0 ? null : Secret.Elsewhere;
}
