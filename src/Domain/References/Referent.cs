using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Events;

namespace Lianxin.Domain.References;

/// <summary>What is known for good of a thing that exists: it neither ceases to have existed nor changes its level.</summary>
/// <param name="Level">A division's level; unspecified for anything else.</param>
public sealed record Referent(DivisionLevel Level)
{
    private static readonly Referent NoDivision = new(DivisionLevel.Unspecified);

    /// <summary>Reads it from the first event of a stream.</summary>
    /// <param name="first">The event.</param>
    /// <returns>The referent, or null when the stream is of no kind that commands refer to.</returns>
    public static Referent? Of(ISubjectEvent first) => first switch
    {
        CadreRegistered or BodyRegistered => NoDivision,
        DivisionFounded e => new Referent(DivisionCode.TryParse(e.Code, out var code) ? code.Level : DivisionLevel.Unspecified),
        _ => null,
    };
}
