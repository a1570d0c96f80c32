using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Tabular.Records;

namespace Lianxin.Grains.Imports;

/// <summary>Rows of activity as the commands that the gateway would send.</summary>
internal sealed class ActivityCommands(ActivitySubjects subjects)
{
    /// <summary>The command of a row about one subject's stream alone.</summary>
    /// <param name="record">The row.</param>
    /// <param name="subject">The subject.</param>
    /// <returns>The command, or null for a verb over several streams.</returns>
    public SubjectCommand? Single(ActivityRecord record, string subject)
    {
        if (record.Verb == ActivityVerb.Report)
            return new ReportDifficulty(record.Category, record.Severity ?? 0, record.Source, record.Text, record.OccurredOn ?? record.Day, record.DifficultyNo);
        if (record.Verb == ActivityVerb.Move)
            return subjects.Village(record.VillageCode) is { } village ? new MoveHousehold(village, string.Empty, record.Day) : null;
        var difficulty = subjects.Difficulty(subject, record);
        CadreId? cadre = record.CadreNos.Count > 0 ? subjects.Cadre(record.CadreNos[0]) : null;
        DifficultyCommand? verb = record.Verb switch
        {
            ActivityVerb.Accept => new AcceptDifficulty(record.Severity ?? 0) { Difficulty = difficulty },
            ActivityVerb.Assign => new AssignDifficulty(cadre!.Value, null) { Difficulty = difficulty },
            ActivityVerb.Start => new StartDifficulty { Difficulty = difficulty },
            ActivityVerb.Return => new ReturnDifficulty { Difficulty = difficulty },
            ActivityVerb.Refer => new ReferDifficulty { Difficulty = difficulty },
            ActivityVerb.Resolve => new ResolveDifficulty { Difficulty = difficulty },
            ActivityVerb.Reopen => new ReopenDifficulty { Difficulty = difficulty },
            ActivityVerb.Withdraw => new WithdrawDifficulty { Difficulty = difficulty },
            ActivityVerb.Decline => new DeclineDifficulty { Difficulty = difficulty },
            ActivityVerb.CloseUnconfirmed => new CloseUnconfirmed(record.Closure) { Difficulty = difficulty },
            ActivityVerb.Effect => new ConfirmEffect(
                record.Channel, record.Speaker, record.Answer, record.Aware ?? false, cadre, string.Empty, record.OccurredOn ?? record.Day) { Difficulty = difficulty },
            _ => null,
        };
        if (verb is not null)
            return verb with { Text = record.Text };
        return record.Verb == ActivityVerb.Measure
            ? new RecordMeasure(
                record.DifficultyNo.Length > 0 ? difficulty : null, record.Measure, record.AmountFen ?? 0, cadre!.Value, record.Text, record.OccurredOn ?? record.Day)
            : null;
    }

    /// <summary>A visit's part at each household.</summary>
    /// <param name="record">A visit.</param>
    /// <returns>The command; the coordinator names the visit.</returns>
    public RecordVisit Visit(ActivityRecord record) => new(
        default, record.OccurredOn ?? record.Day, record.Kind, [.. record.CadreNos.Select(subjects.Cadre)], record.HouseholdNos.Count, string.Empty, record.Text);

    /// <summary>The Lead of a household passes on, on the terms of the link that ends.</summary>
    /// <param name="record">A transfer.</param>
    /// <param name="view">The household.</param>
    /// <returns>The command, or null when the household has no such link.</returns>
    public ReplaceLink? Transfer(ActivityRecord record, HouseholdView view)
    {
        var old = subjects.Link(record.LinkNo);
        if (view.Links.FirstOrDefault(link => link.LinkId == old.Value) is not { } row)
            return null;
        var terms = new LinkTerms(
            subjects.Link(record.NewNos[0]), row.SubjectKind, row.SubjectId, HolderKind.Cadre, subjects.Cadre(record.CadreNos[0]).Value, row.Kind, row.Role, row.Duties,
            record.Day, null, record.NewNos[0], Imported: true, string.Empty);
        return new ReplaceLink(old, terms, record.Text, string.Empty);
    }

    /// <summary>A household divides; members are named by their places in the register.</summary>
    /// <param name="record">A split.</param>
    /// <param name="view">The household.</param>
    /// <returns>The command, or null when a place names nobody.</returns>
    public static SplitHousehold? Split(ActivityRecord record, HouseholdView view)
    {
        // A repeat: the first answer is found by its key, whatever the parts.
        if (view.Row.Status != HouseholdStatus.Active)
            return new SplitHousehold([], record.Text, record.Day);
        if (record.Members.Any(part => part.Any(place => place > view.Members.Length)))
            return null;
        var parts = record.NewNos.Select((number, at) => new SplitPart(
            number, [.. record.Members[at].Select(place => EntityId.Parse<PersonId>(view.Members[place - 1].PersonId))], []));
        return new SplitHousehold([.. parts], record.Text, record.Day);
    }

    /// <summary>A household leaves or dissolves.</summary>
    /// <param name="record">A move out or a dissolution.</param>
    public static CloseHousehold Close(ActivityRecord record) => new(
        record.Verb == ActivityVerb.MoveOut ? HouseholdStatus.MovedOut : HouseholdStatus.Dissolved, record.Text, record.Day);
}
