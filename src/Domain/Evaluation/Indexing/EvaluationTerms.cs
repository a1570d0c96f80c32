namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>What a freeze fixes. With the facts up to the position, everything an evaluation says follows from it.</summary>
/// <param name="Year">The year evaluated.</param>
/// <param name="CutOffDay">31 December, or the day of the freeze when earlier; nothing dated later is read.</param>
/// <param name="CutOffPosition">The last ledger position read.</param>
/// <param name="PolicyHash">Hash of the policy.</param>
/// <param name="SchemeHash">Hash of the scheme, see <see cref="Schemes.SchemeJson"/>.</param>
[GenerateSerializer, Immutable, Alias("lx.EvaluationTerms")]
public sealed record EvaluationTerms(
    [property: Id(0)] int Year,
    [property: Id(1)] DateOnly CutOffDay,
    [property: Id(2)] long CutOffPosition,
    [property: Id(3)] string PolicyHash,
    [property: Id(4)] string SchemeHash)
{
    /// <summary>1 January of the year.</summary>
    public DateOnly FirstDay => new(Year, 1, 1);

    /// <summary>The cut-off day for a freeze on a day.</summary>
    /// <param name="year">The year evaluated.</param>
    /// <param name="today">The day of the freeze, county time.</param>
    /// <returns>31 December of the year, or today when earlier.</returns>
    public static DateOnly CutOffFor(int year, DateOnly today)
    {
        var last = new DateOnly(year, 12, 31);
        return today < last ? today : last;
    }
}
