namespace Lianxin.Bench.Plain.Commands;

/// <summary>What is remembered of a command that went through: with its own request it makes the receipt again.</summary>
/// <param name="Version">The subject's version after it.</param>
/// <param name="Position">The entry's position.</param>
internal readonly record struct Stored(long Version, long Position);
