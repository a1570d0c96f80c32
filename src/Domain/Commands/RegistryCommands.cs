using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Commands;

/// <summary>Founds a division. Refused when its stream exists.</summary>
/// <param name="Code">6, 9 or 12 digits; gives the level.</param>
/// <param name="Name">1–100 characters.</param>
/// <param name="Parent">The division above; null for the county.</param>
[GenerateSerializer, Immutable, Alias("lx.FoundDivision")]
public sealed record FoundDivision([property: Id(0)] string Code, [property: Id(1)] string Name, [property: Id(2)] DivisionId? Parent) : SubjectCommand;

/// <summary>Changes a division's name, code or parent; the earlier code stays known.</summary>
/// <param name="Name">New name or null.</param>
/// <param name="Code">New code of the same length or null.</param>
/// <param name="Parent">New parent or null.</param>
/// <param name="EffectiveOn">First day of the new state.</param>
[GenerateSerializer, Immutable, Alias("lx.EditDivision")]
public sealed record EditDivision(
    [property: Id(0)] string? Name, [property: Id(1)] string? Code, [property: Id(2)] DivisionId? Parent, [property: Id(3)] DateOnly? EffectiveOn) : SubjectCommand;

/// <summary>Ends a division and names those that follow it (merged into one, or divided among several).</summary>
/// <param name="Successors">At least one.</param>
/// <param name="EffectiveOn">First day without it.</param>
[GenerateSerializer, Immutable, Alias("lx.SucceedDivision")]
public sealed record SucceedDivision([property: Id(0)] ImmutableArray<DivisionId> Successors, [property: Id(1)] DateOnly? EffectiveOn) : SubjectCommand;

/// <summary>Registers a body.</summary>
[GenerateSerializer, Immutable, Alias("lx.RegisterBody")]
public sealed record RegisterBody(
    [property: Id(0)] string Name, [property: Id(1)] BodyKind Kind, [property: Id(2)] DivisionId? Division, [property: Id(3)] string ExternalNo) : SubjectCommand;

/// <summary>Edits a body; null leaves a field as it is.</summary>
[GenerateSerializer, Immutable, Alias("lx.EditBody")]
public sealed record EditBody([property: Id(0)] string? Name, [property: Id(1)] BodyKind? Kind, [property: Id(2)] DivisionId? Division) : SubjectCommand;

/// <summary>A cadre's particulars, all public within the service.</summary>
/// <param name="Name">1–50 characters.</param>
/// <param name="Body">Employing body.</param>
/// <param name="Post">Up to 100 characters.</param>
/// <param name="Category">Personnel category.</param>
/// <param name="RankGroup">Rank group.</param>
/// <param name="DutyPhone">5–20 digits, dashes; published.</param>
/// <param name="HomeVillage">Home village for recusal, or null.</param>
/// <param name="ActiveFrom">First active day.</param>
/// <param name="ExternalNo">External number or empty.</param>
[GenerateSerializer, Immutable, Alias("lx.RegisterCadre")]
public sealed record RegisterCadre(
    [property: Id(0)] string Name,
    [property: Id(1)] BodyId Body,
    [property: Id(2)] string Post,
    [property: Id(3)] PersonnelCategory Category,
    [property: Id(4)] RankGroup RankGroup,
    [property: Id(5)] string DutyPhone,
    [property: Id(6)] DivisionId? HomeVillage,
    [property: Id(7)] DateOnly ActiveFrom,
    [property: Id(8)] string ExternalNo) : SubjectCommand;

/// <summary>Edits a cadre; null leaves a field as it is. A change of body or rank group counts from <c>EffectiveOn</c>.</summary>
[GenerateSerializer, Immutable, Alias("lx.EditCadre")]
public sealed record EditCadre(
    [property: Id(0)] string? Name,
    [property: Id(1)] BodyId? Body,
    [property: Id(2)] string? Post,
    [property: Id(3)] PersonnelCategory? Category,
    [property: Id(4)] RankGroup? RankGroup,
    [property: Id(5)] string? DutyPhone,
    [property: Id(6)] DivisionId? HomeVillage,
    [property: Id(7)] DateOnly? EffectiveOn) : SubjectCommand;

/// <summary>Records a leave or secondment: the cadre is inactive on those days, both inclusive.</summary>
[GenerateSerializer, Immutable, Alias("lx.GrantLeave")]
public sealed record GrantLeave([property: Id(0)] DateOnly From, [property: Id(1)] DateOnly To, [property: Id(2)] string Reason) : SubjectCommand;

/// <summary>Ends a cadre's service. Refused while the cadre holds links or open difficulties.</summary>
[GenerateSerializer, Immutable, Alias("lx.RetireCadre")]
public sealed record RetireCadre([property: Id(0)] DateOnly LastDay, [property: Id(1)] string Reason) : SubjectCommand;
