namespace Lianxin.Bench.Peers;

/// <summary>Somebody who is measured.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Server">Where it listens.</param>
public sealed record Side(string Name, Uri Server);
