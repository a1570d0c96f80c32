namespace Lianxin.Generator.Divisions;

internal sealed record Division(string Code, string Name);

/// <summary>One county's divisions, in code order.</summary>
internal sealed record County(Division Area, IReadOnlyList<Division> Townships, IReadOnlyList<Division> Villages);
