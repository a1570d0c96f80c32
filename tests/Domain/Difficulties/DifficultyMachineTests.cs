using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Tests.Households;
using Xunit;
using static Lianxin.Domain.Difficulties.DifficultyStatus;
using static Lianxin.Domain.Difficulties.DifficultyVerb;

namespace Lianxin.Domain.Tests.Difficulties;

public sealed class DifficultyMachineTests
{
    /// <summary>The whole machine, written out apart from the code: every pair that isn't here is refused.</summary>
    private static readonly Dictionary<(DifficultyStatus From, DifficultyVerb Verb), DifficultyStatus> Allowed = new()
    {
        [(Reported, Accept)] = Accepted,
        [(Reported, Withdraw)] = Withdrawn,
        [(Reported, Decline)] = Declined,
        [(Reported, MarkDuplicate)] = Duplicate,
        [(Accepted, Assign)] = Assigned,
        [(Accepted, Refer)] = Accepted,
        [(Accepted, Withdraw)] = Withdrawn,
        [(Accepted, Decline)] = Declined,
        [(Accepted, MarkDuplicate)] = Duplicate,
        [(Assigned, Assign)] = Assigned,
        [(Assigned, Start)] = InProgress,
        [(Assigned, Return)] = Accepted,
        [(Assigned, Refer)] = Accepted,
        [(Assigned, Withdraw)] = Withdrawn,
        [(Assigned, Decline)] = Declined,
        [(Assigned, MarkDuplicate)] = Duplicate,
        [(Assigned, Escalate)] = Assigned,
        [(Assigned, MoveDueDate)] = Assigned,
        [(InProgress, Assign)] = InProgress,
        [(InProgress, Return)] = Accepted,
        [(InProgress, Refer)] = Accepted,
        [(InProgress, Resolve)] = Resolved,
        [(InProgress, Withdraw)] = Withdrawn,
        [(InProgress, Decline)] = Declined,
        [(InProgress, MarkDuplicate)] = Duplicate,
        [(InProgress, Escalate)] = InProgress,
        [(InProgress, MoveDueDate)] = InProgress,
        [(Resolved, StateEffect)] = Confirmed,
        [(Resolved, DifficultyVerb.CloseUnconfirmed)] = ClosedUnconfirmed,
        [(Resolved, Reopen)] = Reopened,
        [(Reopened, Start)] = InProgress,
        [(Reopened, Withdraw)] = Withdrawn,
        [(Reopened, Decline)] = Declined,
        [(Reopened, MarkDuplicate)] = Duplicate,
        [(Reopened, Escalate)] = Reopened,
        [(Reopened, MoveDueDate)] = Reopened,
    };

    public static TheoryData<DifficultyStatus, DifficultyVerb> Pairs()
    {
        var pairs = new TheoryData<DifficultyStatus, DifficultyVerb>();
        foreach (var from in Enum.GetValues<DifficultyStatus>().Where(status => status != Unspecified))
        {
            foreach (var verb in Enum.GetValues<DifficultyVerb>())
                pairs.Add(from, verb);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_verb_in_every_state_does_what_the_table_says_or_is_refused_naming_the_state(DifficultyStatus from, DifficultyVerb verb)
    {
        var story = Story.Registered();
        var original = story.Report();
        DifficultyId id;
        if (from == Duplicate)
        {
            id = story.Report();
            story.Must(Sample.Command(MarkDuplicate, id, original));
        }
        else
        {
            id = story.In(from);
        }

        story.Today = story.Today.AddDays(100); // past every due date, so that escalation is judged by state alone
        var refusal = story.Try(Sample.Command(verb, id, original, handler: 2, due: story.Today.AddDays(5)));

        if (Allowed.TryGetValue((from, verb), out var to))
        {
            Assert.Null(refusal);
            Assert.Equal(to, story.State.Difficulties.Find(id)!.Status);
        }
        else
        {
            Assert.Equal(RefusalCode.WrongState, refusal?.Code);
            Assert.Contains(from.ToString(), refusal!.Message, StringComparison.Ordinal);
            Assert.Contains(from.NameZh(), refusal.MessageZh, StringComparison.Ordinal);
            Assert.Equal(from, story.State.Difficulties.Find(id)!.Status);
        }
    }
}
