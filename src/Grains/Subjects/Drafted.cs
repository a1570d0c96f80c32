using Lianxin.Ledger.Appends;

namespace Lianxin.Grains.Subjects;

/// <summary>What a decision would store, and the state after it.</summary>
/// <typeparam name="TState">The subject's state.</typeparam>
/// <param name="State">The state after, folded from what would be stored.</param>
/// <param name="BasedOn">The version decided on.</param>
/// <param name="Part">What goes into the append.</param>
internal sealed record Drafted<TState>(TState State, long BasedOn, Preparation Part);
