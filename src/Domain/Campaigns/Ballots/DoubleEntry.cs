using Lianxin.Domain.Decisions;

namespace Lianxin.Domain.Campaigns.Ballots;

/// <summary>Compares paper ballots that two clerks typed on their own: only what both typed alike is taken.</summary>
public static class DoubleEntry
{
    /// <summary>Compares.</summary>
    /// <param name="state">The campaign.</param>
    /// <param name="keyOf">A token's keyed hash; null for what can't be a token.</param>
    /// <param name="first">The first clerk's ballots.</param>
    /// <param name="second">The second clerk's ballots.</param>
    /// <returns>Ballots typed alike, ascending by key, and every other with the reason; both in an order of their own.</returns>
    public static (ImmutableArray<CountedBallot> Agreed, ImmutableArray<PaperDifference> Differences) Compare(
        CampaignState state, Func<string, string?> keyOf, ImmutableArray<PaperBallot> first, ImmutableArray<PaperBallot> second)
    {
        var differences = new List<PaperDifference>();
        var one = Read(state, keyOf, first, (line, refusal) => differences.Add(new(line, 0, refusal.Message, refusal.MessageZh)));
        var other = Read(state, keyOf, second, (line, refusal) => differences.Add(new(0, line, refusal.Message, refusal.MessageZh)));
        var agreed = new List<CountedBallot>();
        foreach (var (key, (line, answers)) in one)
        {
            if (!other.Remove(key, out var typed))
                differences.Add(new(line, 0, "the second file hasn't this token", "第二份录入中没有该选票码"));
            else if (typed.Answers != answers)
                differences.Add(new(line, typed.Line, "the two files differ in what is ticked", "两份录入的选项不一致"));
            else
                agreed.Add(new(key, answers));
        }

        differences.AddRange(other.Values.Select(typed => new PaperDifference(0, typed.Line, "the first file hasn't this token", "第一份录入中没有该选票码")));
        return (
            [.. agreed.OrderBy(ballot => ballot.Key, StringComparer.Ordinal)],
            [.. differences.OrderBy(difference => difference.FirstLine).ThenBy(difference => difference.SecondLine)]);
    }

    private static Dictionary<string, (int Line, string Answers)> Read(
        CampaignState state, Func<string, string?> keyOf, ImmutableArray<PaperBallot> ballots, Action<int, Refusal> refuse)
    {
        var read = new Dictionary<string, (int Line, string Answers)>(StringComparer.Ordinal);
        foreach (var ballot in ballots)
        {
            var key = keyOf(ballot.Token);
            var refusal = key is null ? CastRules.Unknown : CastRules.Judge(state, key);
            var answers = string.Empty;
            refusal ??= BallotForm.Write(state.Terms!, state.BatchOf(key!)!.Subjects, ballot.Ratings, out answers);
            refusal ??= read.TryAdd(key!, (ballot.Line, answers)) ? null : Fields.Invalid("token", "stands in this file twice", "该选票码在同一份录入中重复");
            if (refusal is not null)
                refuse(ballot.Line, refusal);
        }

        return read;
    }
}
