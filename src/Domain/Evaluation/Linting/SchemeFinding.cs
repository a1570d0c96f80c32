namespace Lianxin.Domain.Evaluation.Linting;

/// <summary>One thing wrong with a scheme; any finding refuses it.</summary>
/// <param name="Path">Where, such as <c>sections[0].indicators[1].points</c>.</param>
/// <param name="Message">What, in English.</param>
/// <param name="MessageZh">The same in Chinese.</param>
[GenerateSerializer, Immutable, Alias("lx.SchemeFinding")]
public sealed record SchemeFinding(
    [property: Id(0)] string Path, [property: Id(1)] string Message, [property: Id(2)] string MessageZh);
