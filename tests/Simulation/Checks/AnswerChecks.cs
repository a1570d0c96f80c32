using System.Text.Json;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Simulation.Tests.Cluster;

namespace Lianxin.Simulation.Tests.Checks;

/// <summary>Holds what clients heard against what is stored: every request once, with one answer.</summary>
internal static class AnswerChecks
{
    public static IEnumerable<string> Broken(Database database, IReadOnlyList<Call> calls)
    {
        var stored = database.Commits.ToLookup(commit => commit.Key);
        foreach (var commits in stored.Where(commits => commits.Count() > 1))
            yield return $"request {commits.Key[..6]} is stored {commits.Count()} times";
        foreach (var call in calls)
        {
            if (stored[call.Context.RequestKey].FirstOrDefault() is not { } commit)
            {
                if (call.Accepted && !MayChangeNothing(call.Intent.Command))
                    yield return $"{Name(call)} was acknowledged at position {call.Reply!.Position} and is not stored";
                if (call.Reply?.Refusal?.Code == RefusalCode.RequestIdReused)
                    yield return $"{Name(call)} is told that its id was used, which it never was";
            }
            else if (commit.BodyHash == call.Context.BodyHash)
            {
                if (Different(commit, call) is { } different)
                    yield return $"{Name(call)} {different}";
            }
            else if (call.Accepted && (commit.Turn < call.Started || !MayChangeNothing(call.Intent.Command)))
            {
                yield return $"{Name(call)} was acknowledged under the id of another body";
            }
            else if (call.Refused && commit.Turn < call.Started && call.Reply!.Refusal!.Code != RefusalCode.RequestIdReused)
            {
                yield return $"{Name(call)} uses an id again and is told {call.Reply.Refusal.Code}";
            }
        }

        foreach (var asked in calls.GroupBy(call => (call.Context.RequestKey, call.Context.BodyHash)))
        {
            if (asked.All(call => call.Refused) && stored[asked.Key.RequestKey].Any(commit => commit.BodyHash == asked.Key.BodyHash))
                yield return $"{Name(asked.First())} was refused every time and is stored";
        }
    }

    // An answer given before the append was stored may be another: nothing was remembered then.
    private static string? Different(Commit commit, Call call)
    {
        var asked = commit.Turn < call.Started;
        if (call.Refused)
            return asked ? $"was stored at {commit.LastPosition} and is refused with {call.Reply!.Refusal!.Code} when it is repeated" : null;
        if (!call.Accepted || (!asked && MayChangeNothing(call.Intent.Command)))
            return null;
        using var first = JsonDocument.Parse(commit.Result);
        var version = first.RootElement.GetProperty("version").GetInt64();
        var created = first.RootElement.GetProperty("created").EnumerateArray().Select(id => id.GetString()!).ToArray();
        return call.Reply!.Position == commit.LastPosition && call.Reply.Version == version && call.Reply.Created.SequenceEqual(created)
            ? null
            : $"is stored at {commit.LastPosition} with version {version}, and was told {call.Reply.Position} and {call.Reply.Version}";
    }

    private static bool MayChangeNothing(SubjectCommand command) =>
        command is AssignDifficulty or MoveDueDate or EditCadre or GrantLeave or RetireCadre or CloseYear or MoveHousehold or EditHousehold;

    private static string Name(Call call) => $"{call.Context.RequestKey[..6]}/{call.Context.BodyHash} {call.Intent}";
}
