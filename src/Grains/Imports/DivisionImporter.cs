using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Tabular.Commands;
using Lianxin.Tabular.Reading;
using Lianxin.Tabular.Records;

namespace Lianxin.Grains.Imports;

/// <summary>Imports divisions, those above before those below.</summary>
internal sealed class DivisionImporter(ImportSession session) : RowImporter<DivisionRecord>
{
    private readonly HashSet<string> _inFile = new(StringComparer.Ordinal);

    public override bool Reorders => true;

    public override IEnumerable<RowOutcome<DivisionRecord>> Order(IEnumerable<RowOutcome<DivisionRecord>> outcomes) =>
        outcomes.OrderBy(outcome => outcome.Record?.Code.Length ?? int.MaxValue);

    public override Refusal? Note(RowOutcome<DivisionRecord> outcome)
    {
        if (outcome.Record is { } record)
            _inFile.Add(record.Code);
        return base.Note(outcome);
    }

    protected override string NumberOf(DivisionRecord record) => record.Code;

    public override IReadOnlyCollection<string> KeysOf(DivisionRecord record) =>
        record.ParentCode is { } parent ? [record.Code, parent] : [record.Code];

    public override async Task<RowResult> ImportAsync(DivisionRecord record, ImmutableArray<int> rows)
    {
        var parent = record.ParentCode is { } above ? FindParent(above) : null;
        if (record.ParentCode is { } missing && parent is null)
            return session.Missing(rows[0], "code", missing);
        if (session.References.Division(record.Code) is { } known)
            return await CompareAsync(known, record, rows[0]);
        var id = RegistryIdentity.OfDivision(session.County, record.Code);
        var key = session.KeyOf(record.Code, record);
        var sent = await session.SendAsync(id.Value, record.ToCommand(parent), key);
        if (sent.Stored)
            return RowResult.Changed(rows[0], id.Value, sent.Warnings);
        return sent.Refusal is { Code: not RefusalCode.AlreadyExists } refusal ? session.Failed(rows[0], refusal) : await CompareAsync(id, record, rows[0]);
    }

    private DivisionId? FindParent(string code) =>
        session.References.Division(code) ?? (_inFile.Contains(code) ? RegistryIdentity.OfDivision(session.County, code) : null);

    private async Task<RowResult> CompareAsync(DivisionId id, DivisionRecord record, int row)
    {
        var answer = await session.Grains.GetGrain<IDivisionGrain>(id.Value).GetAsync(session.Reading, full: false);
        if (answer.Value is not { } view)
            return session.Failed(row, answer.Refusal!);
        if (view.Row.Name == record.Name)
            return RowResult.Unchanged(row, id.Value);
        var sent = await session.SendAsync(
            id.Value, new EditDivision(record.Name, null, null, null), Contracts.Calls.ChildKey.Of(session.KeyOf(record.Code, record), $"{view.Row.Version}"));
        return sent.Refusal is { } refusal ? session.Failed(row, refusal) : RowResult.Changed(row, id.Value, new ImportNote("renamed as in the file", "名称已更新"));
    }
}
