using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Tabular.Records;

namespace Lianxin.Grains.Imports;

/// <summary>
/// Imports a year's activity: day after day, and of one subject row after row. On a ledger with a simulated clock each day begins by
/// moving the clock; on any other, rows are recorded now and dated when they happened.
/// </summary>
internal sealed class ActivityImporter(ImportSession session) : RowImporter<ActivityRecord>
{
    private readonly ActivitySubjects _subjects = new(session);
    private readonly ActivityCommands _commands = new(new ActivitySubjects(session));
    private DateOnly _day;

    protected override string NumberOf(ActivityRecord record) => $"{record.Seq}";

    public override IReadOnlyCollection<string> KeysOf(ActivityRecord record) =>
        [.. record.HouseholdNos, .. record.VillageCode.Length > 0 ? [record.VillageCode] : Array.Empty<string>(), .. record.IntoNo.Length > 0 ? [record.IntoNo] : Array.Empty<string>()];

    public override bool BeginsAnew(ActivityRecord record) => record.Day != _day;

    public override async Task BeginAsync(ActivityRecord record)
    {
        _day = record.Day;
        if (!session.ValidateOnly)
            await session.ClockToAsync(record.Day);
    }

    public override async Task<RowResult> ImportAsync(ActivityRecord record, ImmutableArray<int> rows)
    {
        if (_subjects.Of(record) is not { } subject || (record.Verb == ActivityVerb.Move && _subjects.Village(record.VillageCode) is null))
            return session.Missing(rows[0], "village_code", record.VillageCode);

        // Rows build on each other: without storing, no more than their form and their villages can be judged.
        if (session.ValidateOnly)
            return RowResult.Changed(rows[0], string.Empty);
        var sent = await SendAsync(record, subject, session.KeyOf($"{record.Seq}", record));
        if (sent.Refusal is { } refusal)
            return session.Failed(rows[0], refusal, ColumnOf(refusal.Field));
        return sent.Stored ? RowResult.Changed(rows[0], subject, sent.Warnings) : RowResult.Unchanged(rows[0], subject, sent.Warnings);
    }

    private async Task<Sent> SendAsync(ActivityRecord record, string subject, string key)
    {
        if (_commands.Single(record, subject) is { } command)
            return await session.SendAsync(subject, command, key);
        switch (record.Verb)
        {
            case ActivityVerb.Visit:
                var visit = _commands.Visit(record);
                return await SendAsync(subject, visit, (grain, context) => grain.RecordVisitAsync(context, [.. record.HouseholdNos.Select(_subjects.Household)], visit), key);
            case ActivityVerb.EndLink:
                var end = new EndLink(_subjects.Link(record.LinkNo), record.Day, record.Text, null);
                return await SendAsync(subject, end, (grain, context) => grain.EndLinkAsync(context, subject, end), key);
            case ActivityVerb.Merge:
                var merge = new MergeHousehold(_subjects.Household(record.IntoNo), record.Text, record.Day);
                return await SendAsync(subject, merge, (grain, context) => grain.MergeHouseholdAsync(context, _subjects.Household(record.HouseholdNos[0]), merge), key);
            case ActivityVerb.MoveOut or ActivityVerb.Dissolve:
                var close = ActivityCommands.Close(record);
                return await SendAsync(subject, close, (grain, context) => grain.CloseHouseholdAsync(context, _subjects.Household(record.HouseholdNos[0]), close), key);
            default:
                return await SucceedAsync(record, subject, key);
        }
    }

    private async Task<Sent> SucceedAsync(ActivityRecord record, string subject, string key)
    {
        var household = _subjects.Household(record.HouseholdNos[0]);
        if (await _subjects.ReadAsync(household) is not { } view)
            return new Sent(new Refusal(RefusalCode.NotFound, $"household {record.HouseholdNos[0]} is not registered", $"户{record.HouseholdNos[0]}尚未登记", "household_no"), false, []);
        if (record.Verb == ActivityVerb.Transfer)
        {
            return _commands.Transfer(record, view) is { } replace
                ? await SendAsync(subject, replace, (grain, context) => grain.TransferLinkAsync(context, subject, replace), key)
                : new Sent(new Refusal(RefusalCode.NotFound, $"the household has no link {record.LinkNo}", $"该户没有联系{record.LinkNo}", "link_no"), false, []);
        }

        return ActivityCommands.Split(record, view) is { } split
            ? await SendAsync(subject, split, (grain, context) => grain.SplitHouseholdAsync(context, household, split), key)
            : new Sent(new Refusal(RefusalCode.InvalidField, "members names a place that nobody has", "成员序号超出该户人数", "members"), false, []);
    }

    /// <summary>The cadres of a row stand in one column and its subject in another, whatever a command calls them.</summary>
    private static string ColumnOf(string field) => field.Split('[')[0] switch
    {
        "handler" or "taker" or "participants" or "link.holder" => "cadre_no",
        "households" or "subject" or "link.subject" or "name" => "household_no",
        _ => field,
    };

    private Task<Sent> SendAsync(
        string subject, SubjectCommand command, Func<ICoordinatorGrain, Contracts.Calls.CommandContext, Task<Contracts.Calls.CommandReply>> send, string key) =>
        session.SendAsync([(subject, command)], send, key);
}
