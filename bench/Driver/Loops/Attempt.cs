namespace Lianxin.Bench.Loops;

/// <summary>Makes one call.</summary>
/// <param name="caller">Who calls, from 0.</param>
/// <param name="number">The caller's how many-th call it is, from 0.</param>
/// <returns>How it ended; anything but OK is a failure and no throughput.</returns>
public delegate Task<StatusCode> Attempt(int caller, long number);
