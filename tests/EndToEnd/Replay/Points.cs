namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>Rounding as the scheme states it.</summary>
internal static class Points
{
    /// <summary>Four places, half up; by way of twenty, since a quotient's 28 digits may fall short of the half that it is.</summary>
    public static decimal Of(decimal exact) => Math.Round(Math.Round(exact, 20, MidpointRounding.AwayFromZero), 4, MidpointRounding.AwayFromZero);

    public static decimal LessWithFloor(decimal maximum, decimal deducted) => Of(Math.Max(0, maximum - deducted));
}
