using System.Collections.Concurrent;
using Lianxin.Contracts.Calls;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Queries;
using Lianxin.Domain.Rows;
using Lianxin.Tabular.Commands;
using Lianxin.Tabular.Records;

namespace Lianxin.Grains.Imports;

/// <summary>Imports links. Each is an entry in the streams of its subject and of its holder: those that share one are decided in the file's order.</summary>
internal sealed class LinkImporter(ImportSession session) : RowImporter<LinkRecord>
{
    private const string Reason = "导入";
    private readonly ConcurrentDictionary<string, List<(LinkRecord Record, int Row)>> _leads = new(StringComparer.Ordinal);

    protected override string NumberOf(LinkRecord record) => record.LinkNo;

    // Those that are stored keep their order in LinkStarts; a dry run compares leads of one subject, one after another.
    public override IReadOnlyCollection<string> KeysOf(LinkRecord record) =>
        session.ValidateOnly ? [$"s/{record.SubjectNo}", $"h/{record.HolderNo}"] : [];

    public override async Task<RowResult> ImportAsync(LinkRecord record, ImmutableArray<int> rows)
    {
        var subject = record.SubjectKind == SubjectKind.Household
            ? RegistryIdentity.OfHousehold(session.County, record.SubjectNo, string.Empty).Value
            : session.References.Division(record.SubjectNo)?.Value;
        if (subject is null)
            return session.Missing(rows[0], "subject_no", record.SubjectNo);
        var holder = record.HolderKind == HolderKind.Cadre
            ? RegistryIdentity.OfCadre(session.County, record.HolderNo, string.Empty).Value
            : session.References.Body(record.HolderNo)?.Value;
        if (holder is null)
            return session.Missing(rows[0], "holder_no", record.HolderNo);
        if (InFile(record, rows[0]) is { } taken)
            return session.Failed(rows[0], taken);
        var key = session.KeyOf(record.LinkNo, record);
        var link = RegistryIdentity.OfLink(session.County, record.LinkNo, string.Empty);
        var start = record.ToCommand(link, subject, holder);
        return await session.StartAsync(start, key, async sent =>
            sent.Stored ? RowResult.Changed(rows[0], link.Value, sent.Warnings) : await KnownAsync(sent, start.Terms, record, key, rows[0]));
    }

    private async Task<RowResult> KnownAsync(Sent sent, LinkTerms terms, LinkRecord record, string key, int at)
    {
        // Refused, or stored by an earlier import: the link may be there, perhaps with another end.
        var found = await session.Rows.LinksAsync(session.County, new LinkFilter(LinkId: terms.Link.Value), new PageRequest(1, string.Empty));
        if (found.Items.FirstOrDefault() is { } row)
            return await CompareAsync(row, record, terms.SubjectId, terms.HolderId, key, at);
        return sent.Refusal is { } refusal ? session.Failed(at, refusal) : RowResult.Unchanged(at, terms.Link.Value, sent.Warnings);
    }

    private async Task<RowResult> CompareAsync(LinkRow row, LinkRecord record, string subject, string holder, string key, int at)
    {
        if (row.SubjectId != subject || row.HolderId != holder || row.Role != record.Role || row.FromDay != record.From)
        {
            return session.Failed(at, new Refusal(
                RefusalCode.AlreadyExists,
                $"link {row.LinkId} has this number and other terms; end it or transfer it",
                $"该联系编号已登记为{row.LinkId}且内容不同；请用结束或移交办理",
                "link_no"));
        }

        if (row.ToDay == record.To)
            return RowResult.Unchanged(at, row.LinkId);
        if (record.To is not { } lastDay || row.ToDay is not null)
            return RowResult.Unchanged(at, row.LinkId, EndKept(row.ToDay));
        var end = new EndLink(EntityId.Parse<LinkId>(row.LinkId), lastDay, record.Reason.Length > 0 ? record.Reason : Reason, null);
        var sent = await session.SendAsync(
            [(subject, end)], (coordinator, context) => coordinator.EndLinkAsync(context, subject, end), ChildKey.Of(key, "end"));
        return sent.Refusal is { } refusal ? session.Failed(at, refusal) : RowResult.Changed(at, row.LinkId, new ImportNote("ended as in the file", "已按文件结束"));
    }

    private static ImportNote EndKept(DateOnly? day) => new(
        day is null ? "the register has no last day; left as it is" : $"the last day by the register is {day:O}; left as it is",
        day is null ? "登记中没有结束日期，未改动" : $"登记的结束日期为{day:yyyy-MM-dd}，未改动");

    /// <summary>In a dry run nothing of the file is stored, so its own leads are compared here. Links of one subject come one after another.</summary>
    private Refusal? InFile(LinkRecord record, int row)
    {
        if (!session.ValidateOnly || record.Role != LinkRole.Lead)
            return null;
        var leads = _leads.GetOrAdd(record.SubjectNo, _ => []);
        foreach (var (other, at) in leads)
        {
            if (record.From <= (other.To ?? DateOnly.MaxValue) && other.From <= (record.To ?? DateOnly.MaxValue))
                return new Refusal(RefusalCode.LeadTaken, $"row {at} names a lead for the same days", $"与第{at}行的帮扶责任人期间重叠", "from");
        }

        leads.Add((record, row));
        return null;
    }
}
