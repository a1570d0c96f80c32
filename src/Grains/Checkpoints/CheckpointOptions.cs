namespace Lianxin.Grains.Checkpoints;

/// <summary>Where a silo leaves signed checkpoints.</summary>
/// <param name="Directory">A directory outside the database; copies of it kept elsewhere are what inspectors verify against.</param>
/// <param name="Every">How often, at least a minute.</param>
public sealed record CheckpointOptions(string Directory, TimeSpan Every);
