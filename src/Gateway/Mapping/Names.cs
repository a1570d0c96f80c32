using System.Diagnostics.CodeAnalysis;

namespace Lianxin.Gateway.Mapping;

/// <summary>Resource names: <c>collection/ID</c>, the id's prefix giving the collection.</summary>
internal static class Names
{
    private const string Counties = "counties/";
    private const string Difficulties = "/difficulties/";
    private const string Scores = "/scores/";

    /// <summary>The collection of a kind of id.</summary>
    public static string CollectionOf(string prefix) => prefix switch
    {
        "B" => "bodies",
        "C" => "cadres",
        "D" => "difficulties",
        "E" => "evaluations",
        "F" => "effects",
        "H" => "households",
        "K" => "counties",
        "L" => "links",
        "M" => "measures",
        "O" => "operations",
        "P" => "persons",
        "T" => "campaigns",
        "U" => "files",
        "V" => "divisions",
        "W" => "visits",
        _ => throw new ArgumentOutOfRangeException(nameof(prefix), prefix, "an id without a collection"),
    };

    /// <summary>The name of whatever an id names; empty for none. A county's own id becomes its code.</summary>
    public static string Of(string? id) =>
        string.IsNullOrEmpty(id) ? string.Empty
        : CountyCode.TryParse(id, out var county) ? OfCounty(county)
        : EntityId.TryParse<CountyId>(id, out var own) ? OfCounty(EntityId.CountyOf(own))
        : $"{CollectionOf(id[..id.IndexOf('-', StringComparison.Ordinal)])}/{id}";

    /// <summary>The name of an id.</summary>
    public static string Of<T>(T id)
        where T : struct, IEntityId<T> => Of(id.Value);

    /// <summary>A county's name.</summary>
    public static string OfCounty(CountyCode county) => Counties + county.Value;

    /// <summary>A difficulty's name, below its subject's.</summary>
    public static string OfDifficulty(string subject, string difficulty) => $"{Of(subject)}{Difficulties}{difficulty}";

    /// <summary>A score's name, below its evaluation's.</summary>
    public static string OfScore(EvaluationId evaluation, string cadre) => $"{Of(evaluation)}{Scores}{cadre}";

    /// <summary>Parses <c>collection/ID</c>.</summary>
    public static bool TryParse<T>(string? name, out T id)
        where T : struct, IEntityId<T>
    {
        id = default;
        var collection = CollectionOf(T.Prefix);
        return name is not null
            && name.Length > collection.Length
            && name[collection.Length] == '/'
            && name.StartsWith(collection, StringComparison.Ordinal)
            && EntityId.TryParse(name[(collection.Length + 1)..], out id);
    }

    /// <summary>Parses <c>counties/511323</c>.</summary>
    public static bool TryParseCounty(string? name, out CountyCode county)
    {
        county = default;
        return name is not null && name.StartsWith(Counties, StringComparison.Ordinal) && CountyCode.TryParse(name[Counties.Length..], out county);
    }

    /// <summary>Parses the name of whatever has a stream; a county gives the id of its own stream.</summary>
    public static bool TryParseSubject(string? name, [NotNullWhen(true)] out string? id, out CountyCode county)
    {
        if (TryParseCounty(name, out county))
            id = EntityId.Derive<CountyId>(county, "county").Value;
        else
            id = Subject<HouseholdId>(name, ref county) ?? Subject<DivisionId>(name, ref county) ?? Subject<CadreId>(name, ref county)
                ?? Subject<BodyId>(name, ref county) ?? Subject<EvaluationId>(name, ref county) ?? Subject<CampaignId>(name, ref county);
        return id is not null;
    }

    /// <summary>Parses a difficulty's name.</summary>
    public static bool TryParseDifficulty(string? name, [NotNullWhen(true)] out string? subject, out DifficultyId difficulty)
    {
        subject = null;
        difficulty = default;
        var at = name?.IndexOf(Difficulties, StringComparison.Ordinal) ?? -1;
        return at > 0
            && TryParseSubject(name![..at], out subject, out _)
            && subject[0] is 'H' or 'V'
            && EntityId.TryParse(name[(at + Difficulties.Length)..], out difficulty);
    }

    /// <summary>Parses a score's name.</summary>
    public static bool TryParseScore(string? name, out EvaluationId evaluation, out CadreId cadre)
    {
        evaluation = default;
        cadre = default;
        var at = name?.IndexOf(Scores, StringComparison.Ordinal) ?? -1;
        return at > 0 && TryParse(name![..at], out evaluation) && EntityId.TryParse(name[(at + Scores.Length)..], out cadre);
    }

    private static string? Subject<T>(string? name, ref CountyCode county)
        where T : struct, IEntityId<T>
    {
        if (!TryParse<T>(name, out var id))
            return null;
        county = EntityId.CountyOf(id);
        return id.Value;
    }
}
