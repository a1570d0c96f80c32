namespace Lianxin.Bench.Peers;

/// <summary>An answer as it came: the driver doesn't read it while it measures, its cores are the sides' too.</summary>
/// <param name="Bytes">The message's length.</param>
public sealed record Received(int Bytes);
