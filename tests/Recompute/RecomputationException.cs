namespace Lianxin.Recompute;

/// <summary>An explanation can't be followed.</summary>
public sealed class RecomputationException(string message) : Exception(message);
