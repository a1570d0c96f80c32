using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Secrets;
using Lianxin.Domain.Visits;
using Xunit;

namespace Lianxin.Domain.Tests.Households;

/// <summary>What holds of any household after any commands, sensible or not.</summary>
public sealed class HouseholdProperties
{
    private static readonly Gen<(int Verb, int A, int B)[]> Lives = Gen.Select(Gen.Int[0, 42], Gen.Int[0, 9], Gen.Int[0, 60]).Array[0, 60];

    [Fact]
    public void Two_leads_never_share_a_day() => Lives.Sample(life =>
    {
        var story = Live(life);
        for (var day = Story.Founding.AddDays(-70); day < Story.Founding.AddDays(200); day = day.AddDays(1))
            Assert.True(story.State.Links.Items.Count(link => link.Role == LinkRole.Lead && link.InForceOn(day)) <= 1, $"two leads on {day:O}");
    });

    [Fact]
    public void A_household_has_exactly_one_head_until_it_passes_on() => Lives.Sample(life =>
    {
        var state = Live(life).State;
        Assert.Equal(1, state.Present.Count(member => member.Relation == Relation.Head));
    });

    [Fact]
    public void Replaying_what_was_stored_gives_the_live_state_rows_and_facts() => Lives.Sample(life =>
    {
        var story = Live(life);
        var (state, version, rows, facts) = (HouseholdState.Empty, 0L, new Dictionary<string, IProjectionRow>(), new List<(int, IFact)>());
        foreach (var (happened, recordedOn) in story.Entries)
        {
            var stored = (ISubjectEvent)JsonSerializer.Deserialize(JsonSerializer.Serialize(happened, happened.GetType()), happened.GetType())!;
            var after = HouseholdFold.Apply(state, stored, ++version);
            var projected = HouseholdProjection.Project(state, stored, after, new EntryStamp(version, 0, recordedOn), Story.Hash);
            foreach (var row in projected.Rows)
                rows[row.ToString()!.Split(',')[0]] = row;
            facts.AddRange(projected.Facts.Select(draft => (draft.Sign, draft.Fact)));
            state = after;
        }

        Assert.Equal(JsonSerializer.Serialize(story.State), JsonSerializer.Serialize(state));
        Assert.Equal(story.Rows.Values.ToHashSet(), rows.Values.ToHashSet());
        Assert.Equal(story.Facts.Select(draft => (draft.Sign, draft.Fact)), facts);
    });

    [Fact]
    public void Facts_net_to_the_evidence_that_stands() => Lives.Sample(life =>
    {
        var story = Live(life);
        foreach (var group in story.Facts.GroupBy(draft => draft.Fact))
        {
            if (group.Key is VisitFact or MeasureFact or EffectFact)
                Assert.InRange(group.Sum(draft => draft.Sign), 0, 1);
        }

        Assert.All(Nets<VisitFact>(fact => (fact.VisitId, fact.CadreId)), net => Assert.InRange(net, 0, 1));
        Assert.All(Nets<MeasureFact>(fact => fact.MeasureId), net => Assert.InRange(net, 0, 1));
        Assert.All(Nets<EffectFact>(fact => fact.EffectId), net => Assert.InRange(net, 0, 1));

        IEnumerable<int> Nets<T>(Func<T, object> key)
            where T : IFact => story.Facts.Where(draft => draft.Fact is T).GroupBy(draft => key((T)draft.Fact), draft => draft.Sign).Select(signs => signs.Sum());
    });

    [Fact]
    public void Facts_of_a_difficulty_follow_one_another_without_a_gap() => Lives.Sample(life =>
    {
        foreach (var facts in Live(life).Facts.Select(draft => draft.Fact).OfType<DifficultyFact>().GroupBy(fact => fact.DifficultyId))
        {
            var status = DifficultyStatus.Unspecified;
            foreach (var fact in facts)
            {
                Assert.Equal(status, fact.FromStatus);
                status = fact.ToStatus;
            }
        }
    });

    [Fact]
    public void No_text_leaves_the_rules_unsealed() => Lives.Sample(life =>
    {
        var options = new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        options.Converters.Add(new Blackened());
        foreach (var (happened, _) in Live(life).Entries)
        {
            var json = JsonSerializer.Serialize(happened, happened.GetType(), options).Replace("3组", string.Empty, StringComparison.Ordinal);
            Assert.DoesNotContain(json, character => character is >= '一' and <= '鿿');
            Assert.DoesNotContain("13800000000", json, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void An_entry_is_never_dated_after_the_day_it_is_recorded() => Lives.Sample(life =>
        Assert.All(Live(life).Entries, entry => Assert.True(entry.Event.OccurredOn <= entry.RecordedOn)));

    [Fact]
    public void Whoever_handles_or_holds_something_that_changes_is_touched() => Lives.Sample(life =>
    {
        var state = HouseholdState.Empty;
        foreach (var (happened, _) in Live(life).Entries)
        {
            var after = HouseholdFold.Apply(state, happened, state.Version + 1);
            var touched = HouseholdProjection.TouchedCadres(state, happened, after);
            foreach (var item in after.Difficulties.Items)
            {
                var former = state.Difficulties.Find(item.Id);
                if (former?.Handler != item.Handler)
                    Assert.All(new[] { former?.Handler, item.Handler }.OfType<CadreId>(), cadre => Assert.Contains(cadre, touched));
            }

            Assert.Subset(touched.ToHashSet(), happened.TouchedCadres.ToHashSet());
            state = after;
        }
    });

    [Fact]
    public void Daily_commands_come_out_the_same_on_what_memory_keeps() => Lives.Sample(life => Live(life, (story, command) =>
    {
        if (!HouseholdMemory.Suffices(command))
            return;
        var memory = HouseholdMemory.Keep(story.State);
        var (whole, kept) = (Outcome(story.State, null), Outcome(memory, memory));
        Assert.Equal(whole.Refusal?.Message, kept.Refusal?.Message);
        Assert.Equal(whole.Rows, kept.Rows);
        Assert.Equal(whole.Facts, kept.Facts);
        Assert.Equal(whole.Kept, kept.Kept);

        (Refusal? Refusal, HashSet<IProjectionRow> Rows, IEnumerable<(int, IFact)> Facts, string Kept) Outcome(HouseholdState state, HouseholdState? former)
        {
            var decision = HouseholdRules.Decide(state, story.Household, command, Story.Scope(story.Today, "kept"), story.Entry(command));
            var outcome = HouseholdProjection.ProjectAll(state, decision.Events, story.Today, Story.Hash);
            return (decision.Refusal, [.. outcome.Rows], outcome.Facts.Select(draft => (draft.Sign, draft.Fact)), JsonSerializer.Serialize(HouseholdMemory.Keep(outcome.After, former)));
        }
    }));

    [Fact]
    public void Memory_keeps_no_sealed_text_and_never_hands_one_out() => Lives.Sample(life =>
    {
        var kept = HouseholdMemory.Keep(Live(life).State);
        Secret?[] secrets = [
            kept.Address, .. kept.Members.SelectMany(member => new[] { member.Name, member.IdNumber, member.BirthDate, member.Phone }),
            .. kept.Difficulties.Items.Select(item => item.Description)];
        Assert.All(secrets.OfType<Secret>(), secret => Assert.Throws<InvalidOperationException>(() => secret.Present()));
    });

    /// <summary>Else the properties above would hold of nothing much.</summary>
    [Fact]
    public void The_lives_reach_nearly_every_kind_of_entry()
    {
        var reached = new ConcurrentDictionary<Type, int>();
        Lives.Sample(
            life =>
            {
                foreach (var (happened, _) in Live(life).Entries)
                    reached.AddOrUpdate(happened.GetType(), 1, (_, count) => count + 1);
            },
            iter: 3000);
        var missing = typeof(ISubjectEvent).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IDifficultyEvent)) || type.IsAssignableTo(typeof(ILinkEvent)) || type.Namespace == typeof(EntryCorrected).Namespace)
            .Where(type => type.IsAssignableTo(typeof(ISubjectEvent)) && !type.IsInterface && !reached.ContainsKey(type))
            .Select(type => type.Name);
        Assert.Empty(missing);
    }

    private static Story Live((int Verb, int A, int B)[] life, Action<Story, SubjectCommand>? before = null)
    {
        var story = Story.Registered();
        var visits = 0;
        foreach (var (verb, a, b) in life)
        {
            var id = story.State.Difficulties.Items is { Length: > 0 } items ? items[a % items.Length].Id : default;
            var original = story.State.Difficulties.Items is { Length: > 1 } more ? more[b % more.Length].Id : default;
            var person = story.State.Members[a % story.State.Members.Length].Person;
            var link = story.State.Links.Items is { Length: > 0 } links ? links[a % links.Length].Id : default;
            var past = story.Today.AddDays(-b);
            SubjectCommand command = verb switch
            {
                0 => new ReportDifficulty((DifficultyCategory)(a + 1), (b % 5) + 1, DifficultySource.Visit, "路断了", past, a == 0 ? $"K{b}" : string.Empty),
                >= 1 and <= 14 => Sample.Command((DifficultyVerb)verb, id, original, a, story.Today.AddDays(b)),
                15 => Sample.Visit(++visits, past, a, a + 1),
                16 => Sample.Measure(past, a < 5 ? null : id, a),
                17 => new CorrectEntry(b, "更正", a % 3 == 0 ? null : a % 3 == 1 ? Sample.Visit(0, past, a) : Sample.Effect(id, (EffectAnswer)((b % 4) + 1))),
                18 => new AttestEntry(b, Story.Cadre(a)),
                19 => new StartLink(story.Lead(b, a % 3, story.Today.AddDays((b % 30) - 10), b % 2 == 0 ? null : story.Today.AddDays(b)), "结对"),
                20 => new EndLink(link, story.Today.AddDays((b % 20) - 5), "到期", a % 2 == 0 ? Story.Cadre(b % 3) : null),
                21 => new ReplaceLink(link, story.Lead(100 + b, b % 3, story.Today.AddDays((b % 9) - 3)), "调离", "见清单"),
                22 => new MoveHousehold(Story.Village(a), "3组", past),
                23 when b % 5 == 0 => new EraseMember(person, "王主任", "本人申请"),
                23 => new RemoveMember(person, MemberStatus.Left, past),
                24 => new ChangeHead(person, Relation.Parent),
                25 => new AddMember(Sample.Member(Relation.Child), past),
                26 => new EditHousehold(null, b % 2 == 0 ? "某村" : null, (Residence)((a % 4) + 1), [(HouseholdTag)((b % 8) + 1)], null, null, past),
                > 27 => Onward(story.State, story.Today, a, b),
                _ => b > 50 ? new CloseHousehold(HouseholdStatus.MovedOut, "外迁", past) : Sample.Effect(id, (EffectAnswer)((b % 4) + 1)),
            };
            before?.Invoke(story, command);
            story.Try(command);
            story.Today = story.Today.AddDays(a % 3);
        }

        return story;
    }

    /// <summary>A sensible next step: chance alone seldom walks the whole machine.</summary>
    private static SubjectCommand Onward(HouseholdState state, DateOnly today, int a, int b)
    {
        var next = state.Difficulties.Unfinished().FirstOrDefault();
        return next?.Status switch
        {
            DifficultyStatus.Assigned or DifficultyStatus.InProgress when next.DueOn < today && next.EscalationLevel == 0 =>
                Sample.Command(DifficultyVerb.Escalate, next.Id),
            DifficultyStatus.Reported => Sample.Command(DifficultyVerb.Accept, next.Id),
            DifficultyStatus.Accepted => Sample.Command(DifficultyVerb.Assign, next.Id, handler: a % 3),
            DifficultyStatus.InProgress => Sample.Command(DifficultyVerb.Resolve, next.Id),
            DifficultyStatus.Resolved when b % 3 == 0 => Sample.Command(DifficultyVerb.Reopen, next.Id),
            DifficultyStatus.Resolved when b % 3 == 1 => Sample.Command(DifficultyVerb.CloseUnconfirmed, next.Id),
            DifficultyStatus.Resolved => Sample.Effect(next.Id),
            { } => Sample.Command(DifficultyVerb.Start, next.Id),
            null => new ReportDifficulty(DifficultyCategory.Roads, 3, DifficultySource.Hotline, "路断了", null, string.Empty),
        };
    }

    /// <summary>Writes every secret as nothing, so that what is left is what a reader of the store would see.</summary>
    private sealed class Blackened : JsonConverter<Secret>
    {
        public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteNullValue();
    }
}
