namespace Lianxin.Domain.Decisions;

/// <summary>An expected no: a value, not an exception.</summary>
/// <param name="Code">Why.</param>
/// <param name="Message">A sentence for developers, in English; ids only, no personal data.</param>
/// <param name="MessageZh">The same for a clerk, in Chinese.</param>
/// <param name="Field">The command's field at fault (snake_case as in the API), or empty.</param>
[GenerateSerializer, Immutable, Alias("lx.Refusal")]
public sealed record Refusal(
    [property: Id(0)] RefusalCode Code,
    [property: Id(1)] string Message,
    [property: Id(2)] string MessageZh,
    [property: Id(3)] string Field = "");
