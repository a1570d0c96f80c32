using System.Collections.Concurrent;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Queries;
using Lianxin.Tabular.Commands;
using Lianxin.Tabular.Reading;
using Lianxin.Tabular.Records;

namespace Lianxin.Grains.Imports;

/// <summary>
/// Imports households. One that is registered is brought to what the file says, never doubled; a file without names,
/// as exports give that are not in full, leaves its members as they are. The same ID number in two households
/// is noted and left to a person: both are imported, nothing is merged.
/// </summary>
internal sealed class HouseholdImporter(ImportSession session) : RowImporter<HouseholdRecord>
{
    private static readonly Refusal Nameless = new(
        RefusalCode.InvalidField, "the household is not registered; a new one needs its members' names", "该户尚未登记；新登记的户须填写成员姓名", "name");

    private readonly Dictionary<string, string> _idNumbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _twins = new(StringComparer.Ordinal);

    public override Refusal? Note(RowOutcome<HouseholdRecord> outcome)
    {
        var refusal = base.Note(outcome);
        if (outcome.Record is { } record && refusal is null)
        {
            foreach (var member in record.Members.Where(member => member.IdNumber.Length > 0))
            {
                if (!_idNumbers.TryAdd(member.IdNumber, record.HouseholdNo))
                    _twins[record.HouseholdNo] = _idNumbers[member.IdNumber];
            }
        }

        return refusal;
    }

    protected override string NumberOf(HouseholdRecord record) => record.HouseholdNo;

    public override IReadOnlyCollection<string> KeysOf(HouseholdRecord record) => [];

    public override async Task<RowResult> ImportAsync(HouseholdRecord record, ImmutableArray<int> rows)
    {
        if (session.References.Division(record.VillageCode) is not { } village)
            return session.Missing(rows[0], "village_code", record.VillageCode);
        var id = RegistryIdentity.OfHousehold(session.County, record.HouseholdNo, string.Empty);
        var key = session.KeyOf(record.HouseholdNo, record);
        if (!record.NamesMembers)
            return await CompareAsync(id, record, village, key, rows, []);
        var sent = await session.SendAsync(id.Value, record.ToCommand(village), key);
        var notes = await TwinsAsync(record, id);
        if (sent.Stored)
            return RowResult.Changed(rows[0], id.Value, [.. sent.Warnings, .. notes]);
        if (sent.Refusal is { Code: not RefusalCode.AlreadyExists } refusal)
            return session.Failed(RowOf(refusal, rows), refusal);
        return await CompareAsync(id, record, village, key, rows, notes);
    }

    private async Task<RowResult> CompareAsync(
        HouseholdId id, HouseholdRecord record, DivisionId village, string key, ImmutableArray<int> rows, ImmutableArray<ImportNote> notes)
    {
        var answer = await session.Grains.GetGrain<IHouseholdGrain>(id.Value).GetAsync(session.Reading, full: true);
        if (answer.Value is not { } view)
            return answer.Refusal!.Code == RefusalCode.NotFound && !record.NamesMembers ? session.Failed(rows[0], Nameless) : session.Failed(rows[0], answer.Refusal);
        var differences = HouseholdDifferences.Of(view, record, village);
        if (differences.Commands.IsEmpty)
            return RowResult.Unchanged(rows[0], id.Value, [.. differences.Notes, .. notes]);
        var sent = await session.SendAllAsync(id.Value, differences.Commands, ChildKey.Of(key, $"{view.Row.Version}"));
        return sent.Refusal is { } refusal
            ? session.Failed(RowOf(refusal, rows), refusal)
            : RowResult.Changed(rows[0], id.Value, [ImportNote.Updated, .. differences.Notes, .. notes]);
    }

    /// <summary>Notes households with the same ID number: those in the file, and those registered before.</summary>
    private async Task<ImmutableArray<ImportNote>> TwinsAsync(HouseholdRecord record, HouseholdId id)
    {
        var notes = ImmutableArray<ImportNote>.Empty;
        if (_twins.TryGetValue(record.HouseholdNo, out var twin))
            notes = [new($"a member has the ID number of one in household {twin}; look into it", $"有成员的身份证号与户{twin}相同，请核对")];
        if (!session.References.HadHouseholds)
            return notes;
        foreach (var member in record.Members.Where(member => member.IdNumber.Length > 0))
        {
            var filter = new HouseholdFilter(IdNumberHash: session.Sealer.LookupHash(session.County, member.IdNumber));
            var page = await session.Rows.HouseholdsAsync(session.County, filter, new PageRequest(3, string.Empty));
            if (page.Items.FirstOrDefault(row => row.HouseholdId != id.Value) is { } other && other.ExternalNo != twin)
            {
                var number = other.ExternalNo.Length > 0 ? other.ExternalNo : other.HouseholdId;
                return notes.Add(new(
                    $"a member has the ID number of one in the registered household {number}; look into it", $"有成员的身份证号与已登记的户{number}相同，请核对"));
            }
        }

        return notes;
    }

    /// <summary>The row of the member that a refusal names as <c>members[2].phone</c>.</summary>
    private static int RowOf(Refusal refusal, ImmutableArray<int> rows)
    {
        var open = refusal.Field.IndexOf('[', StringComparison.Ordinal);
        var close = refusal.Field.IndexOf(']', StringComparison.Ordinal);
        return open >= 0 && close > open && int.TryParse(refusal.Field.AsSpan(open + 1, close - open - 1), out var index) && index >= 0 && index < rows.Length
            ? rows[index]
            : rows[0];
    }
}
