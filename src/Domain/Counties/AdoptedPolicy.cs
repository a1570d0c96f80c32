using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Counties;

/// <summary>A policy in the county's stream.</summary>
/// <param name="EffectiveOn">First day it rules.</param>
/// <param name="Hash">SHA-256 of its canonical JSON, hex.</param>
/// <param name="Policy">The policy.</param>
public sealed record AdoptedPolicy(DateOnly EffectiveOn, string Hash, CountyPolicy Policy);
