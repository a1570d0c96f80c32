using Lianxin.Contracts.Calls;
using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;
using Lianxin.Grains.Tests.Hosting;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.References;

/// <summary>A command of each kind that names something beside its subject, and the field by which it does.</summary>
/// <param name="Field">The API's field.</param>
/// <param name="Prefix">Prefix of the ids named.</param>
/// <param name="PrepareAsync">Brings a county to where the command can be given; gives the command with an id to be named.</param>
internal sealed record Naming(string Field, string Prefix, Func<ReferenceScene, Task<Func<string, Task<CommandReply>>>> PrepareAsync)
{
    /// <summary>The level of a division named; a village unless stated.</summary>
    public DivisionLevel Level { get; init; } = DivisionLevel.Village;

    /// <summary>All of them, by what they do.</summary>
    public static ImmutableSortedDictionary<string, Naming> All { get; } = new Dictionary<string, Naming>
    {
        ["assigning to a cadre"] = new("handler", CadreId.Prefix, scene => scene.OnHouseholdAsync(
            id => new AssignDifficulty(Cadre(id), null) { Difficulty = scene.Assigned })),
        ["assigning to a body"] = new("handler_body", BodyId.Prefix, scene => scene.OnHouseholdAsync(
            id => new AssignDifficulty(scene.Cadre, Body(id)) { Difficulty = scene.Assigned })),
        ["a visit"] = new("participants[1]", CadreId.Prefix, scene => Task.FromResult<Func<string, Task<CommandReply>>>(
            id => scene.County.Coordinator.RecordVisitAsync(scene.County.Request(), [scene.Household], scene.Visit(scene.Cadre, Cadre(id))))),
        ["a measure"] = new("cadre", CadreId.Prefix, scene => scene.OnHouseholdAsync(
            id => new RecordMeasure(scene.Assigned, MeasureKind.Repair, 0, Cadre(id), "修缮屋顶", FirstDay))),
        ["an effect"] = new("taker", CadreId.Prefix, async scene =>
        {
            var resolved = await scene.ResolvedAsync();
            return await scene.OnHouseholdAsync(id => new ConfirmEffect(
                EffectChannel.UntiedVisit, Relation.Head, EffectAnswer.Satisfied, true, Cadre(id), string.Empty, null) { Difficulty = resolved });
        }),
        ["a correction"] = new("visit.participants[0]", CadreId.Prefix, async scene =>
        {
            var version = await scene.VisitedAsync();
            return await scene.OnHouseholdAsync(id => new CorrectEntry(version, "登记错误", scene.Visit(Cadre(id))));
        }),
        ["an attestation"] = new("attester", CadreId.Prefix, async scene =>
        {
            var version = await scene.VisitedAsync();
            return await scene.OnHouseholdAsync(id => new AttestEntry(version, Cadre(id)));
        }),
        ["a link held by a cadre"] = new("link.holder", CadreId.Prefix, scene => Task.FromResult<Func<string, Task<CommandReply>>>(
            id => scene.County.Coordinator.StartLinkAsync(scene.County.Request(), scene.County.Lead(scene.Household, Cadre(id), "led")))),
        ["a link held by a body"] = new("link.holder", BodyId.Prefix, scene => Task.FromResult<Func<string, Task<CommandReply>>>(
            id => scene.County.Coordinator.StartLinkAsync(scene.County.Request(), scene.Support(id)))),
        ["the end of a link"] = new("successor", CadreId.Prefix, async scene =>
        {
            var link = await scene.County.LeadAsync(scene.Household, scene.Cadre);
            return id => scene.County.Coordinator.EndLinkAsync(
                scene.County.Request(), scene.Household.Value, new EndLink(link, FirstDay, "调动", Cadre(id)));
        }),
        ["a link replaced"] = new("link.holder", CadreId.Prefix, async scene =>
        {
            var link = await scene.County.LeadAsync(scene.Household, scene.Cadre);
            return id => scene.County.Coordinator.TransferLinkAsync(scene.County.Request(), scene.Household.Value, new ReplaceLink(
                link, scene.County.Lead(scene.Household, Cadre(id), "next").Terms with { From = FirstDay.AddDays(1) }, "调动", string.Empty));
        }),
        ["registering a household"] = new("household.village", DivisionId.Prefix, scene => scene.OnAsync(
            scene.County.Household(scene.County.Id<HouseholdId>("registered")),
            id => new RegisterHousehold(
                Division(id), string.Empty, string.Empty, Residence.Resident, [], MonitoringType.Unspecified, string.Empty, string.Empty,
                [new MemberDetails("李一", Relation.Head, Gender.Female, string.Empty, null, string.Empty)]))),
        ["moving a household"] = new("village", DivisionId.Prefix, scene => scene.OnHouseholdAsync(
            id => new MoveHousehold(Division(id), string.Empty, null))),
        ["founding a division"] = new("division.parent_division", DivisionId.Prefix, scene => scene.OnAsync(
            scene.County.Division(scene.County.Id<DivisionId>("founded")),
            id => new FoundDivision($"{scene.County.Code}100299", "新村", Division(id)))) { Level = DivisionLevel.Township },
        ["editing a division"] = new("division.parent_division", DivisionId.Prefix, scene => scene.OnAsync(
            scene.County.Division(scene.County.Village), id => new EditDivision(null, null, Division(id), null))) { Level = DivisionLevel.Township },
        ["ending a division"] = new("successors[1]", DivisionId.Prefix, scene => scene.OnAsync(
            scene.County.Division(scene.County.Village), id => new SucceedDivision([scene.County.Township, Division(id)], null))),
        ["registering a body"] = new("body.division", DivisionId.Prefix, scene => scene.OnAsync(
            scene.Body(scene.County.Id<BodyId>("registered")), id => new RegisterBody("驻村工作队", BodyKind.StationTeam, Division(id), string.Empty))),
        ["editing a body"] = new("body.division", DivisionId.Prefix, scene => scene.OnAsync(
            scene.Body(scene.County.Body), id => new EditBody(null, null, Division(id)))),
        ["registering a cadre's body"] = new("cadre.body", BodyId.Prefix, scene => scene.OnAsync(
            scene.County.Cadre(scene.County.Id<CadreId>("registered")), id => ReferenceScene.Registration(Body(id), null))),
        ["registering a cadre's home"] = new("cadre.home_village", DivisionId.Prefix, scene => scene.OnAsync(
            scene.County.Cadre(scene.County.Id<CadreId>("registered")), id => ReferenceScene.Registration(scene.County.Body, Division(id)))),
        ["editing a cadre's body"] = new("cadre.body", BodyId.Prefix, scene => scene.OnAsync(
            scene.County.Cadre(scene.Cadre), id => new EditCadre(null, Body(id), null, null, null, null, null, null))),
        ["editing a cadre's home"] = new("cadre.home_village", DivisionId.Prefix, scene => scene.OnAsync(
            scene.County.Cadre(scene.Cadre), id => new EditCadre(null, null, null, null, null, null, Division(id), null))),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static CadreId Cadre(string id) => EntityId.Parse<CadreId>(id);

    private static BodyId Body(string id) => EntityId.Parse<BodyId>(id);

    private static DivisionId Division(string id) => EntityId.Parse<DivisionId>(id);
}
