namespace Lianxin.Cli.Connecting;

/// <summary>Names of subjects from what people have at hand: a name, an id, or a household's or cadre's number.</summary>
public static class SubjectNames
{
    /// <summary>The resource name.</summary>
    /// <param name="clients">The service.</param>
    /// <param name="text">Such as <c>households/H-…</c>, <c>H-…</c>, <c>H000001</c> or <c>C00010</c>.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="CliException">It is no id, and nobody has it for a number.</exception>
    public static async Task<string> ResolveAsync(ServiceClients clients, string text, CancellationToken cancellation)
    {
        if (text.Contains('/', StringComparison.Ordinal))
            return text;
        if (Collection(text) is { } collection)
            return $"{collection}/{text}";
        return (await ExternalNumbers.HouseholdAsync(clients, text, cancellation))?.Name
            ?? (await ExternalNumbers.CadreAsync(clients, text, cancellation))?.Name
            ?? throw new CliException(
                ExitCodes.Refused, Texts.Say($"no household or cadre has the number {text}", $"没有编号为 {text} 的户或干部"));
    }

    /// <summary>The resource name that an id stands for; any other text stays as it is.</summary>
    /// <param name="text">Such as <c>C-…</c> or <c>cadres/C-…</c>.</param>
    public static string Named(string text) => text.Contains('/', StringComparison.Ordinal) || Collection(text) is not { } collection ? text : $"{collection}/{text}";

    private static string? Collection(string id) => id.Length < 2 || id[1] != '-' ? null : id[0] switch
    {
        'H' => "households",
        'V' => "divisions",
        'B' => "bodies",
        'C' => "cadres",
        'E' => "evaluations",
        'T' => "campaigns",
        _ => null,
    };
}
