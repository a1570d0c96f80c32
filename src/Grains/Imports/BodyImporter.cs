using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Tabular.Commands;
using Lianxin.Tabular.Records;

namespace Lianxin.Grains.Imports;

/// <summary>Imports bodies.</summary>
internal sealed class BodyImporter(ImportSession session) : RowImporter<BodyRecord>
{
    protected override string NumberOf(BodyRecord record) => record.BodyNo;

    public override IReadOnlyCollection<string> KeysOf(BodyRecord record) => [record.BodyNo];

    public override async Task<RowResult> ImportAsync(BodyRecord record, ImmutableArray<int> rows)
    {
        DivisionId? division = record.DivisionCode.Length == 0 ? null : session.References.Division(record.DivisionCode);
        if (division is null && record.DivisionCode.Length > 0)
            return session.Missing(rows[0], "division_code", record.DivisionCode);
        var id = session.References.Body(record.BodyNo) ?? RegistryIdentity.OfBody(session.County, record.BodyNo, string.Empty);
        var key = session.KeyOf(record.BodyNo, record);
        var sent = await session.SendAsync(id.Value, record.ToCommand(division), key);
        if (sent.Stored)
            return RowResult.Changed(rows[0], id.Value, sent.Warnings);
        if (sent.Refusal is { Code: not RefusalCode.AlreadyExists } refusal)
            return session.Failed(rows[0], refusal);
        var answer = await session.Grains.GetGrain<IBodyGrain>(id.Value).GetAsync(session.Reading);
        if (answer.Value is not { } view)
            return session.Failed(rows[0], answer.Refusal!);
        if (view.Row.Name == record.Name && view.Row.Kind == record.Kind && (division is null || view.Row.DivisionId == division.Value.Value))
            return RowResult.Unchanged(rows[0], id.Value);
        var edited = await session.SendAsync(id.Value, new EditBody(record.Name, record.Kind, division), ChildKey.Of(key, $"{view.Row.Version}"));
        return edited.Refusal is { } no ? session.Failed(rows[0], no) : RowResult.Changed(rows[0], id.Value, ImportNote.Updated);
    }
}
