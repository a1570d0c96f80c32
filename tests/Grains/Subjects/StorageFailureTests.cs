using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Grains.Tests.Hosting;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.Subjects;

public sealed class StorageFailureTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    [Fact]
    public async Task A_commit_that_failed_leaves_nothing_and_the_same_request_may_be_sent_again()
    {
        var county = await silo.FoundAsync();
        var household = await county.RegisterHouseholdAsync("before");
        silo.Faults.FailBeforeNextCommit();
        var failed = await county.Household(household).ExecuteAsync(county.Request(1), Difficulty());
        Assert.Equal(RefusalCode.Unavailable, failed.Refusal?.Code);
        Assert.Empty(Value(await county.Household(household).GetAsync(county.Reading, full: false)).Difficulties);

        Accepted(await county.Household(household).ExecuteAsync(county.Request(1), Difficulty()));
        Assert.Single(Value(await county.Household(household).GetAsync(county.Reading, full: false)).Difficulties);
    }

    [Fact]
    public async Task While_the_store_does_not_answer_questions_are_answered_from_memory_with_its_position()
    {
        var county = await silo.FoundAsync();
        var household = await county.RegisterHouseholdAsync("remembered");
        var before = await county.Household(household).GetAsync(county.Reading, full: true);
        silo.Faults.FailBeforeNextCommit();
        await county.Household(household).ExecuteAsync(county.Request(1), Difficulty());

        silo.Faults.FailNextReadOf(household.Value);
        var during = await county.Household(household).GetAsync(county.Reading, full: true);

        Assert.Equal(Value(before).Row, Value(during).Row);
        Assert.Equal(before.AsOf, during.AsOf);
    }

    [Fact]
    public async Task While_the_store_does_not_answer_a_question_that_wants_more_than_memory_is_refused()
    {
        var county = await silo.FoundAsync();
        var household = await county.RegisterHouseholdAsync("wanted");
        var before = await county.Household(household).GetAsync(county.Reading, full: true);
        await county.RegisterHouseholdAsync("later");

        silo.Faults.FailNextReadOf(household.Value);
        var during = await county.Household(household).GetAsync(county.Reading with { MinPosition = before.AsOf + 1 }, full: true);

        Assert.Equal(RefusalCode.Unavailable, during.Refusal?.Code);
    }

    [Fact]
    public async Task A_repeat_after_a_lost_answer_does_not_double()
    {
        var county = await silo.FoundAsync();
        var household = await county.RegisterHouseholdAsync("after");
        silo.Faults.FailAfterNextCommit();
        var lost = await county.Household(household).ExecuteAsync(county.Request(1), Difficulty());
        Assert.Equal(RefusalCode.Unavailable, lost.Refusal?.Code);

        var repeated = Accepted(await county.Household(household).ExecuteAsync(county.Request(1), Difficulty()));
        Assert.Single(repeated.Created);
        Assert.Single(Value(await county.Household(household).GetAsync(county.Reading, full: false)).Difficulties);
    }

    [Fact]
    public async Task Another_command_after_a_lost_answer_is_decided_on_what_was_stored()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("lost");
        var household = await county.RegisterHouseholdAsync("lost");
        var difficulty = await county.OpenDifficultyAsync(household, cadre);
        silo.Faults.FailAfterNextCommit();
        await county.Household(household).ExecuteAsync(county.Request(1), new StartDifficulty { Difficulty = difficulty });
        Accepted(await county.Household(household).ExecuteAsync(
            county.Request(), new ResolveDifficulty { Difficulty = difficulty, Text = "屋顶已修" }));
        Assert.Equal(
            DifficultyStatus.Resolved, Value(await county.Household(household).GetAsync(county.Reading, full: false)).Difficulties[0].Row.Status);
    }

    [Fact]
    public async Task A_link_whose_answer_was_lost_is_known_to_both_sides()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("link lost");
        var household = await county.RegisterHouseholdAsync("link lost");
        var link = county.Lead(household, cadre, "lost");
        silo.Faults.FailAfterNextCommit();
        Assert.Equal(RefusalCode.Unavailable, (await county.Coordinator.StartLinkAsync(county.Request(1), link)).Refusal?.Code);

        var repeated = Accepted(await county.Coordinator.StartLinkAsync(county.Request(1), link));
        Assert.Equal(link.Terms.Link.Value, Assert.Single(repeated.Created));
        Assert.Single(Value(await county.Household(household).GetAsync(county.Reading, full: false)).Links);
        Accepted(await county.Coordinator.EndLinkAsync(
            county.Request(), household.Value, new EndLink(link.Terms.Link, FirstDay, "调整", null)));
    }

    [Fact]
    public async Task What_was_acknowledged_survives_a_restart()
    {
        var county = await silo.FoundAsync();
        var cadre = await county.RegisterCadreAsync("restart");
        var household = await county.RegisterHouseholdAsync("restart");
        await county.LeadAsync(household, cadre);
        var difficulty = await county.OpenDifficultyAsync(household, cadre);
        var before = Value(await county.Household(household).GetAsync(county.Reading, full: true));
        await silo.RestartAsync();
        var after = Value(await county.Household(household).GetAsync(county.Reading, full: true));
        Assert.Equal(before.Row, after.Row);
        Assert.Equal(before.Difficulties.ToArray(), after.Difficulties.ToArray());
        Assert.Equal(before.Links.ToArray(), after.Links.ToArray());
        Assert.Equal(before.Members.ToArray(), after.Members.ToArray());
        Accepted(await county.Household(household).ExecuteAsync(county.Request(), new StartDifficulty { Difficulty = difficulty }));
    }
}
