namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>Rounding as the scheme states it.</summary>
internal static class Points
{
    public static decimal Of(decimal exact) => Math.Round(exact, 4, MidpointRounding.AwayFromZero);

    public static decimal LessWithFloor(decimal maximum, decimal deducted) => Of(Math.Max(0, maximum - deducted));
}
