namespace Lianxin.Domain.Commands;

/// <summary>Drafts an evaluation. Refused when its stream exists.</summary>
/// <param name="Year">The year evaluated.</param>
/// <param name="Scheme">Label of an adopted scheme of that year.</param>
[GenerateSerializer, Immutable, Alias("lx.DraftEvaluation")]
public sealed record DraftEvaluation([property: Id(0)] int Year, [property: Id(1)] string Scheme) : SubjectCommand;

/// <summary>Draft → Frozen: fixes ledger position, scheme and policy.</summary>
/// <param name="CutOffDay">Last day that counts; null for the year's last.</param>
[GenerateSerializer, Immutable, Alias("lx.FreezeEvaluation")]
public sealed record FreezeEvaluation([property: Id(0)] DateOnly? CutOffDay) : SubjectCommand;

/// <summary>Scored → Confirmed, by a named person.</summary>
/// <param name="ResultHash">Hash of the result looked at; refused when it is another.</param>
/// <param name="Statement">Free text up to 2,000 characters.</param>
[GenerateSerializer, Immutable, Alias("lx.ConfirmEvaluation")]
public sealed record ConfirmEvaluation([property: Id(0)] string ResultHash, [property: Id(1)] string Statement) : SubjectCommand;

/// <summary>Confirmed → Published.</summary>
[GenerateSerializer, Immutable, Alias("lx.PublishEvaluation")]
public sealed record PublishEvaluation : SubjectCommand;
