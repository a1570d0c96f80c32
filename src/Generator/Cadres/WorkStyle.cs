namespace Lianxin.Generator.Cadres;

/// <summary>How a cadre keeps to the cadence of visits.</summary>
internal enum WorkStyle
{
    Diligent,
    Average,
    Lazy,

    /// <summary>Little until December, then everything at once.</summary>
    Crammer,

    /// <summary>Complete on paper: every home on one day, always the same weekday.</summary>
    FalseLooking,
}
