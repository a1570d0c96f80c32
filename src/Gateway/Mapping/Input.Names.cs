namespace Lianxin.Gateway.Mapping;

/// <content>Resource names.</content>
internal sealed partial class Input
{
    /// <summary><c>collection/ID</c> of one kind.</summary>
    public T Id<T>(string? name, string field)
        where T : struct, IEntityId<T>
    {
        if (Names.TryParse<T>(name, out var id))
            return id;
        Malformed(field, $"{Names.CollectionOf(T.Prefix)}/{T.Prefix}-…");
        return default;
    }

    /// <summary>A name, or null when the field is empty.</summary>
    public T? OptionalId<T>(string? name, string field)
        where T : struct, IEntityId<T> =>
        string.IsNullOrEmpty(name) ? null : Id<T>(name, field);

    /// <summary>Several names, from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public ImmutableArray<T> Ids<T>(IReadOnlyList<string> names, string field, int least, int most)
        where T : struct, IEntityId<T>
    {
        Count(names.Count, field, least, most);
        return names.Count > most ? [] : [.. names.Select((name, at) => Id<T>(name, $"{field}[{at}]"))];
    }

    /// <summary><c>counties/511323</c>.</summary>
    public CountyCode County(string? name, string field)
    {
        if (Names.TryParseCounty(name, out var county))
            return county;
        Malformed(field, "counties/511323");
        return default;
    }

    /// <summary>A subject with a ledger of its own: the id, and its county.</summary>
    public (string Id, CountyCode County) Subject(string? name, string field, params ReadOnlySpan<string> prefixes)
    {
        if (Names.TryParseSubject(name, out var id, out var county) && prefixes.Contains(id[..1]))
            return (id, county);
        var expected = new List<string>();
        foreach (var prefix in prefixes)
            expected.Add($"{Names.CollectionOf(prefix)}/…");
        Malformed(field, [.. expected]);
        return (string.Empty, default);
    }

    /// <summary>A household or a division.</summary>
    public (string Id, CountyCode County) Place(string? name, string field) =>
        Subject(name, field, HouseholdId.Prefix, DivisionId.Prefix);

    /// <summary><c>{household or division}/difficulties/{difficulty}</c>.</summary>
    public (string Subject, DifficultyId Difficulty) Difficulty(string? name, string field)
    {
        if (Names.TryParseDifficulty(name, out var subject, out var difficulty))
            return (subject, difficulty);
        Malformed(field, "households/H-…/difficulties/D-…", "divisions/V-…/difficulties/D-…");
        return (string.Empty, default);
    }

    private void Malformed(string field, params string[] forms) =>
        Refuse(field, $"must be a name like {string.Join(" or ", forms)}", $"名称格式不正确，应为 {string.Join(" 或 ", forms)}");
}
