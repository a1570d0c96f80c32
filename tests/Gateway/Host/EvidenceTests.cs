using static Lianxin.Gateway.Tests.Host.Faults;

namespace Lianxin.Gateway.Tests.Host;

[Collection(GatewayCollection.Name)]
public sealed class EvidenceTests(RunningGateway gateway)
{
    private readonly Api.V1.Ledger.LedgerClient _ledger = new(gateway.Channel);
    private readonly Clerk _clerk = new(gateway);

    [Fact]
    public async Task The_correction_of_a_visit_refuses_other_households_and_keeps_the_visits_own()
    {
        var cadre = await _clerk.CadreAsync(await _clerk.BodyAsync("更正单位"));
        var (household, other) = (await _clerk.HouseholdAsync(), await _clerk.HouseholdAsync("李四"));
        await _clerk.VisitAsync(household, cadre, Clerk.Day(1, 5));
        CorrectEntryRequest Corrected(params string[] households) => new()
        {
            Subject = household,
            Version = 2,
            Reason = "方式录错",
            Visit = new RecordVisitRequest { Households = { households }, OccurredOn = Clerk.Day(1, 5), Kind = VisitKind.Phone, Participants = { cadre } },
            RequestId = RunningGateway.NewId(),
        };

        foreach (var households in new[] { new[] { other }, [household, other] })
        {
            await RefusedAsync(
                StatusCode.InvalidArgument, "INVALID_FIELD", async () => await _ledger.CorrectEntryAsync(Corrected(households)), "visit.households");
        }

        await _ledger.CorrectEntryAsync(Corrected());
    }

    [Fact]
    public async Task A_difficulty_that_went_with_a_merge_is_not_found_under_its_old_name_which_tells_the_new_one()
    {
        var households = new Households.HouseholdsClient(gateway.Channel);
        var old = await _clerk.HouseholdAsync("赵一");
        var reported = await _ledger.ReportDifficultyAsync(new()
        {
            Parent = old, Category = DifficultyCategory.Housing, Severity = 3, Source = DifficultySource.Household, Description = "屋顶漏雨", RequestId = RunningGateway.NewId(),
        });
        var into = await _clerk.HouseholdAsync("赵二");
        await households.MergeHouseholdAsync(new() { Name = old, Into = into, Reason = "合户", RequestId = RunningGateway.NewId() });
        var (gone, goesOn) = (reported.Created[0], reported.Created[0].Replace(old, into, StringComparison.Ordinal));

        var read = await Assert.ThrowsAsync<RpcException>(async () => await _ledger.GetDifficultyAsync(new() { Name = gone }));
        Assert.Equal(StatusCode.NotFound, read.StatusCode);
        Assert.Contains(goesOn, read.Status.Detail, StringComparison.Ordinal);
        var verb = await Assert.ThrowsAsync<RpcException>(async () => await _ledger.CloseUnconfirmedAsync(
            new() { Name = gone, Reason = ClosureReason.Refused, RequestId = RunningGateway.NewId() }));
        Assert.Equal(StatusCode.FailedPrecondition, verb.StatusCode);
        Assert.Contains(goesOn, verb.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(goesOn, (await _ledger.GetDifficultyAsync(new() { Name = goesOn })).Name);
    }

    [Fact]
    public async Task Neither_the_handler_nor_who_is_linked_to_the_village_calls_back()
    {
        var body = await _clerk.BodyAsync("回访单位");
        var (handler, stationed, untied) = (await _clerk.CadreAsync(body), await _clerk.CadreAsync(body), await _clerk.CadreAsync(body));
        await new Links.LinksClient(gateway.Channel).StartLinkAsync(new()
        {
            Parent = RunningGateway.County,
            Link = new Link
            {
                Subject = gateway.Divisions[2],
                SubjectKind = SubjectKind.Village,
                Holder = stationed,
                Kind = LinkKind.Helping,
                Role = LinkRole.TeamMember,
                Duties = { LinkDuty.Assist },
                From = Clerk.Day(1, 5),
            },
            Reason = "驻村",
            RequestId = RunningGateway.NewId(),
        });
        var difficulty = await ResolvedAsync(handler);
        ConfirmEffectRequest By(string taker) => new()
        {
            Name = difficulty,
            Channel = EffectChannel.CallBack,
            Speaker = Relation.Head,
            Answer = EffectAnswer.Satisfied,
            Taker = taker,
            RequestId = RunningGateway.NewId(),
        };

        foreach (var tied in new[] { handler, stationed })
            await RefusedAsync(StatusCode.FailedPrecondition, "RECUSED", async () => await _ledger.ConfirmEffectAsync(By(tied)));
        await RefusedAsync(StatusCode.InvalidArgument, "INVALID_FIELD", async () => await _ledger.ConfirmEffectAsync(By(string.Empty)), "taker");
        await _ledger.ConfirmEffectAsync(By(untied));
    }

    private async Task<string> ResolvedAsync(string handler)
    {
        var name = (await _ledger.ReportDifficultyAsync(new ReportDifficultyRequest
        {
            Parent = await _clerk.HouseholdAsync(),
            Category = DifficultyCategory.Housing,
            Severity = 3,
            Source = DifficultySource.Household,
            Description = "屋顶漏雨",
            RequestId = RunningGateway.NewId(),
        })).Created[0];
        await _ledger.AcceptDifficultyAsync(new() { Name = name, Severity = 3, RequestId = RunningGateway.NewId() });
        await _ledger.AssignDifficultyAsync(new() { Name = name, Handler = handler, RequestId = RunningGateway.NewId() });
        await _ledger.StartDifficultyAsync(new() { Name = name, RequestId = RunningGateway.NewId() });
        await _ledger.ResolveDifficultyAsync(new() { Name = name, Text = "屋顶已修", RequestId = RunningGateway.NewId() });
        return name;
    }
}
