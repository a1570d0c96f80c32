namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>One thing wrong with a scheme; any finding refuses it.</summary>
/// <param name="Path">Where, such as <c>sections[0].indicators[1].points</c>.</param>
/// <param name="Message">What, in English.</param>
/// <param name="MessageZh">The same in Chinese.</param>
/// <param name="Line">Line in the file from 1; 0 when not read from a file.</param>
[GenerateSerializer, Immutable, Alias("lx.SchemeFinding")]
public sealed record SchemeFinding(
    [property: Id(0)] string Path, [property: Id(1)] string Message, [property: Id(2)] string MessageZh, [property: Id(3)] int Line = 0);
