using Lianxin.Generator.Cadres;

namespace Lianxin.Generator.Links;

/// <summary>One cadre's time as LEAD of a household; days are indexes into the year, both ends included.</summary>
internal sealed class LeadPeriod(string linkNumber, Cadre cadre, int from, int to)
{
    public string LinkNumber { get; } = linkNumber;

    public Cadre Cadre { get; } = cadre;

    public int From { get; } = from;

    /// <summary><see cref="int.MaxValue"/> while open-ended.</summary>
    public int To { get; set; } = to;
}
