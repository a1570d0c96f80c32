using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Tabular.Commands;
using Lianxin.Tabular.Records;

namespace Lianxin.Grains.Imports;

/// <summary>Imports cadres, each with the leaves that its row states.</summary>
internal sealed class CadreImporter(ImportSession session) : RowImporter<CadreRecord>
{
    private const string LeaveReason = "导入";

    protected override string NumberOf(CadreRecord record) => record.CadreNo;

    public override IReadOnlyCollection<string> KeysOf(CadreRecord record) => [record.CadreNo];

    public override async Task<RowResult> ImportAsync(CadreRecord record, ImmutableArray<int> rows)
    {
        if (session.References.Body(record.BodyNo) is not { } body)
            return session.Missing(rows[0], "body_no", record.BodyNo);
        DivisionId? home = record.HomeVillageCode.Length == 0 ? null : session.References.Division(record.HomeVillageCode);
        if (home is null && record.HomeVillageCode.Length > 0)
            return session.Missing(rows[0], "home_village_code", record.HomeVillageCode);
        var id = RegistryIdentity.OfCadre(session.County, record.CadreNo, string.Empty);
        var key = session.KeyOf(record.CadreNo, record);
        var sent = await session.SendAsync(id.Value, record.ToCommand(body, home), key);
        if (sent is { Stored: false, Refusal.Code: not RefusalCode.AlreadyExists })
            return session.Failed(rows[0], sent.Refusal!);
        var edited = sent.Stored ? sent : await CompareAsync(id, record, body, home, key);
        if (edited.Refusal is { } refusal)
            return session.Failed(rows[0], refusal);

        // In a dry run a new cadre has no state that could grant a leave.
        var leave = session.ValidateOnly && sent.Stored ? new Sent(null, false, []) : await LeavesAsync(id, record, key);
        if (leave.Refusal is { } no)
            return session.Failed(rows[0], no);
        return edited.Stored || leave.Stored ? RowResult.Changed(rows[0], id.Value, edited.Warnings) : RowResult.Unchanged(rows[0], id.Value, edited.Warnings);
    }

    private async Task<Sent> CompareAsync(CadreId id, CadreRecord record, BodyId body, DivisionId? home, string key)
    {
        var answer = await session.Grains.GetGrain<ICadreGrain>(id.Value).GetAsync(session.Reading);
        if (answer.Value is not { Row: var row })
            return new Sent(answer.Refusal, false, []);
        ImmutableArray<ImportNote> notes = row.ActiveFrom == record.ActiveFrom
            ? []
            : [new($"in office since {row.ActiveFrom:O} by the register; left as it is", $"到岗日期与登记的{row.ActiveFrom:yyyy-MM-dd}不同，未改动")];
        var edit = new EditCadre(
            record.Name == row.Name ? null : record.Name,
            body.Value == row.BodyId ? null : body,
            record.Post == row.Post ? null : record.Post,
            record.Category == row.Category ? null : record.Category,
            record.RankGroup == row.RankGroup ? null : record.RankGroup,
            record.DutyPhone == row.DutyPhone ? null : record.DutyPhone,
            home is null || home.Value.Value == row.HomeVillageId ? null : home,
            null);
        if (edit is { Name: null, Body: null, Post: null, Category: null, RankGroup: null, DutyPhone: null, HomeVillage: null })
            return new Sent(null, false, notes);
        var sent = await session.SendAsync(id.Value, edit, ChildKey.Of(key, $"{row.Version}"));
        return sent with { Warnings = [.. sent.Warnings, ImportNote.Updated, .. notes] };
    }

    private async Task<Sent> LeavesAsync(CadreId id, CadreRecord record, string key)
    {
        var all = new Sent(null, false, []);
        if (record.Leaves.Count == 0)
            return all;
        var answer = await session.Grains.GetGrain<ICadreGrain>(id.Value).GetAsync(session.Reading);
        if (answer.Value is not { } view)
            return all with { Refusal = answer.Refusal };
        foreach (var leave in record.Leaves.Where(leave => !view.Leaves.Any(known => known.FromDay == leave.From && known.ToDay == leave.To)))
        {
            var grant = new GrantLeave(leave.From, leave.To, LeaveReason);
            var sent = await session.SendAsync(id.Value, grant, ChildKey.Of(key, $"leave\n{leave.From:O}\n{leave.To:O}"));
            all = all with { Stored = all.Stored || sent.Stored, Refusal = sent.Refusal };
            if (all.Refusal is not null)
                return all;
        }

        return all;
    }
}
