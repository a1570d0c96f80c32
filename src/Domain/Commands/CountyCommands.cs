using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Commands;

/// <summary>How a county's ledger tells time; declared by its first entry for good.</summary>
[GenerateSerializer, Alias("lx.ClockKind")]
public enum ClockKind
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>The machine's clock.</summary>
    System = 1,

    /// <summary>A demonstration's clock: it stands still until a command advances it.</summary>
    Simulated = 2,
}

/// <summary>Founds the county's ledger. Its first entry; a second founding with the same terms changes nothing, with others is refused.</summary>
/// <param name="Name">The county's name.</param>
/// <param name="Zone">IANA time zone; days are reckoned in it.</param>
/// <param name="Clock">The clock.</param>
/// <param name="StartsAt">A simulated clock's first instant; ignored otherwise.</param>
[GenerateSerializer, Immutable, Alias("lx.FoundLedger")]
public sealed record FoundLedger(
    [property: Id(0)] string Name, [property: Id(1)] string Zone, [property: Id(2)] ClockKind Clock, [property: Id(3)] DateTimeOffset StartsAt) : SubjectCommand;

/// <summary>Adopts a policy version; refused when its linter finds an error.</summary>
/// <param name="Yaml">The policy file, at most 256 KiB.</param>
/// <param name="EffectiveOn">First day it rules.</param>
[GenerateSerializer, Immutable, Alias("lx.AdoptPolicy")]
public sealed record AdoptPolicy([property: Id(0)] string Yaml, [property: Id(1)] DateOnly EffectiveOn) : SubjectCommand;

/// <summary>Moves a simulated clock forward; refused on any other ledger and backwards.</summary>
/// <param name="To">The new present instant.</param>
[GenerateSerializer, Immutable, Alias("lx.AdvanceClock")]
public sealed record AdvanceClock([property: Id(0)] DateTimeOffset To) : SubjectCommand;

/// <summary>Closes a year's books: later entries dated into it, or before it, are refused.</summary>
/// <param name="Year">The year.</param>
[GenerateSerializer, Immutable, Alias("lx.CloseYear")]
public sealed record CloseYear([property: Id(0)] int Year) : SubjectCommand;

/// <summary>Saves which headers of a kind of file stand for which columns, under a name; a later one of that name replaces it.</summary>
/// <param name="Name">1–50 characters.</param>
/// <param name="Mapping">The mapping as JSON, at most 16 KiB.</param>
[GenerateSerializer, Immutable, Alias("lx.SaveColumnMapping")]
public sealed record SaveColumnMapping([property: Id(0)] string Name, [property: Id(1)] string Mapping) : SubjectCommand;

/// <summary>Adopts an evaluation scheme for its year; refused when its linter finds an error.</summary>
/// <param name="Yaml">The scheme file, at most 256 KiB.</param>
[GenerateSerializer, Immutable, Alias("lx.AdoptScheme")]
public sealed record AdoptScheme([property: Id(0)] string Yaml) : SubjectCommand;
