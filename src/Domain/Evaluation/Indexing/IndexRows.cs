using System.Runtime.InteropServices;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>Where a fact stands in the ledger. Packed, as the many rows are that hold one.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct Place(long Position, int Ordinal) : IComparable<Place>
{
    public int CompareTo(Place other) =>
        Position != other.Position ? Position.CompareTo(other.Position) : Ordinal.CompareTo(other.Ordinal);
}

/// <summary>A fact held by the index. A reversal takes back the latest earlier row with its key.</summary>
internal interface IIndexRow
{
    Place At { get; }

    (long First, int Second, int Third) Key { get; }
}

/// <summary>Days are day numbers here and below.</summary>
internal readonly record struct CadreRow(
    int Cadre, int Body, PersonnelCategory Category, RankGroup RankGroup, int ActiveFrom, int ActiveTo, int FromDay, Place At) : IIndexRow
{
    public (long First, int Second, int Third) Key => (Cadre, FromDay, 0);
}

/// <summary>Where a body stands; none for one of no division.</summary>
internal readonly record struct BodyRow(int Body, int Division, Place At) : IIndexRow
{
    public (long First, int Second, int Third) Key => (Body, 0, 0);
}

internal readonly record struct LeaveRow(int Cadre, int From, int To, Place At) : IIndexRow
{
    public (long First, int Second, int Third) Key => (Cadre, From, To);
}

internal readonly record struct HouseholdRow(
    int Household, int Village, int Tags, MonitoringType Monitoring, int FromDay, Place At) : IIndexRow
{
    public (long First, int Second, int Third) Key => (Household, FromDay, 0);
}

/// <summary>A household link of a cadre as lead or grid worker, its id a number among the links' own; the last day is <see cref="int.MaxValue"/> while open.</summary>
internal readonly record struct LinkRow(int Link, int Household, int Cadre, LinkRole Role, bool Counts, int From, int To, Place At) : IIndexRow
{
    public (long First, int Second, int Third) Key => (Link, 0, 0);

    public bool InForceOn(int day) => From <= day && day <= To;
}

/// <summary>A visit at a household, by the mark of its id. Packed, and its kind a byte: of these there are the most.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct VisitRow(
    long Visit, int Household, int Cadre, int Day, int RecordedOn, Place At, byte KindCode, bool Attested) : IIndexRow
{
    public (long First, int Second, int Third) Key => (Visit, Household, Cadre);

    public VisitKind Kind => (VisitKind)KindCode;
}

/// <summary>
/// A transition. The handler is none where docs/evaluation.md knows none; <c>Due</c> is <see cref="NoDay"/> without a date; <c>Enters</c>
/// when the state is another than before (an escalation or a new handler appears with both the same). Packed like visits.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct DifficultyStep(
    int Difficulty,
    int Subject,
    int Village,
    int Handler,
    int HandlerBody,
    int Due,
    int Day,
    Place At,
    byte CategoryCode,
    byte Severity,
    byte SourceCode,
    byte ToCode,
    bool Enters) : IIndexRow
{
    public const int NoDay = int.MinValue;

    public (long First, int Second, int Third) Key => (Difficulty, Day, ToCode);

    public DifficultyCategory Category => (DifficultyCategory)CategoryCode;

    public DifficultySource Source => (DifficultySource)SourceCode;

    public DifficultyStatus To => (DifficultyStatus)ToCode;

    /// <summary>Whether the handler has work to do: what overdue days count.</summary>
    public bool Open => To is DifficultyStatus.Assigned or DifficultyStatus.InProgress or DifficultyStatus.Reopened;
}

/// <summary>An answer; nobody took one given by one's own code.</summary>
internal readonly record struct EffectRow(
    int Effect, int Difficulty, int Village, int Handler, int HandlerBody, int Taker, EffectAnswer Answer, bool Aware, int Day, Place At) : IIndexRow
{
    public (long First, int Second, int Third) Key => (Effect, 0, 0);
}
