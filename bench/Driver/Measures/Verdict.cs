namespace Lianxin.Bench.Measures;

/// <summary>What a finding says about its mark.</summary>
public enum Verdict
{
    /// <summary>Nothing: there is no figure.</summary>
    NotMeasured,

    /// <summary>The median of the pairs is at the mark or beyond.</summary>
    Reached,

    /// <summary>It is not.</summary>
    Short,
}
