namespace Lianxin.Soak.Faults;

/// <summary>Something that goes wrong, and how it is put right.</summary>
/// <param name="Strike">Makes it happen.</param>
/// <param name="Repair">Puts the cluster back as it was.</param>
/// <param name="Heals">Whether the service is to go on before the repair; else it is to go on after it.</param>
public sealed record Fault(Func<Task> Strike, Func<Task> Repair, bool Heals = true);
