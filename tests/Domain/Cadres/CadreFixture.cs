using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using static Lianxin.Domain.Tests.RegistryFixture;

namespace Lianxin.Domain.Tests.Cadres;

/// <summary>An invented cadre of the staff rank group: leads at most 4 households, holds at most 30 links.</summary>
internal static class CadreFixture
{
    public static readonly CadreId Cadre = Id<CadreId>("cadre");
    public static readonly DivisionId Home = Id<DivisionId>("home");
    public static readonly RegisterCadre Registration = new(
        "张伟", Id<BodyId>("body"), "科员", PersonnelCategory.CivilServant, RankGroup.Staff, "0817-8620001", Home, new DateOnly(2020, 1, 1), "C00001");

    public static CadreState Registered => After(CadreState.Empty, Registration);

    public static LinkTerms Terms(string seed, DateOnly from, DateOnly? to = null, LinkRole role = LinkRole.Lead, bool imported = false, string approver = "") => new(
        Id<LinkId>(seed), SubjectKind.Household, Id<HouseholdId>(seed).Value, HolderKind.Cadre, Cadre.Value, LinkKind.Helping, role, LinkDuties.None, from, to,
        string.Empty, imported, approver);

    public static Decision<ISubjectEvent> Decide(CadreState state, SubjectCommand command, CadreSurroundings surroundings = default) =>
        CadreRules.Decide(Cadre, state, command, Scope(), surroundings);

    public static CadreState After(CadreState state, SubjectCommand command) => Decide(state, command).Accepted().Aggregate(state, CadreFold.Apply);
}
