using System.Text.Json;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Operations;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Queries;
using Lianxin.Domain.References;
using Lianxin.Domain.Rows;
using Lianxin.Grains.Coordination;
using Lianxin.Grains.Imports;
using Lianxin.Grains.Operations;
using Lianxin.Ledger;
using Lianxin.Ledger.Queries;

namespace Lianxin.Grains.Caseloads;

/// <summary>Hands a cadre's links over to a successor, one by one: each is decided on its own, and a refusal stops no other.</summary>
internal sealed class TransferWork(
    IGrainFactory grains, Coordinator coordinator, HandOvers handOvers, ILedger ledger, IRegistryQueries rows, TimeProvider time) : IOperationWork
{
    public OperationKind Kind => OperationKind.TransferCaseload;

    public (string Topic, Refusal? Refusal) Check(OperationRequest request)
    {
        try
        {
            var arguments = request.Read<TransferCaseloadArguments>();
            if (!EntityId.TryParse<CadreId>(arguments.Cadre, out _))
                return (string.Empty, Invalid.Field("cadre", "is not a cadre", "原责任人编号无效"));
            if (!EntityId.TryParse<CadreId>(arguments.Successor, out _) || arguments.Successor == arguments.Cadre)
                return (string.Empty, Invalid.Field("successor", "must be another cadre", "接替人无效"));
            if (string.IsNullOrWhiteSpace(arguments.Reason))
                return (string.Empty, Invalid.Field("reason", "is required", "请填写移交原因"));
            return (arguments.Cadre, null);
        }
        catch (JsonException fault)
        {
            return (string.Empty, Invalid.Field("arguments", fault.Message, "参数格式无效"));
        }
    }

    public ImmutableArray<Reference> Named(OperationRequest request)
    {
        var arguments = request.Read<TransferCaseloadArguments>();

        // Whoever gives up a caseload may be out of service already; for each link that begins, the successor's own stream decides.
        return
        [
            Reference.To(ReferenceKind.Cadre, EntityId.Parse<CadreId>(arguments.Cadre), "name") with { Ever = true },
            Reference.To(ReferenceKind.Cadre, EntityId.Parse<CadreId>(arguments.Successor), "successor") with { Ever = true },
        ];
    }

    public async Task<OperationOutcome> RunAsync(OperationRun run, CancellationToken cancellation)
    {
        var arguments = run.Request.Read<TransferCaseloadArguments>();
        var links = await LinksAsync(run, arguments, cancellation);
        var given = ImmutableArray.CreateBuilder<HandOver>();
        run.Tally.Total = links.Count;
        for (var number = 1; number <= links.Count; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (link, handOver) = (links[number - 1], await handOvers.OfAsync(links[number - 1], run.Context.Caller, arguments.From.Year, cancellation));
            var refusal = await TransferAsync(run, arguments, link, handOver);
            if (refusal is null)
                given.Add(handOver);
            await run.DoneAsync(
                refusal is null ? ItemOutcome.Changed : ItemOutcome.Failed,
                [
                    new OperationItem(number, string.Empty, refusal, refusal is null ? NewLinkOf(run, link).Value : string.Empty, $"{link.LinkId} {handOver.Note(arguments.From.Year)}")
                    {
                        NoteEnglish = $"{link.LinkId} {handOver.NoteEnglish(arguments.From.Year)}",
                        Reason = refusal is null ? string.Empty : RowResult.CodeOf(refusal.Code.ToString()),
                    },
                ],
                cancellation);
        }

        return OperationRun.Succeeded(new TransferReport(arguments.Cadre, arguments.Successor, run.Tally.Failed == 0, given.ToImmutable()));
    }

    private async Task<Refusal?> TransferAsync(OperationRun run, TransferCaseloadArguments arguments, LinkRow link, HandOver handOver)
    {
        var terms = new LinkTerms(
            NewLinkOf(run, link), link.SubjectKind, link.SubjectId, HolderKind.Cadre, arguments.Successor, link.Kind, link.Role, link.Duties,
            arguments.From, link.ToDay >= arguments.From ? link.ToDay : null, string.Empty, Imported: false, arguments.Approver ?? string.Empty);
        var replace = new ReplaceLink(EntityId.Parse<LinkId>(link.LinkId), terms, arguments.Reason, handOver.Note(arguments.From.Year));
        var context = run.Context.Child(link.LinkId);
        if (run.ValidateOnly)
            return (await Patience.SendAsync(() => coordinator.CheckAsync(run.County, context, [(link.SubjectId, replace)]), draft => draft.Refusal, time)).Refusal;
        var grain = grains.GetGrain<ICoordinatorGrain>(run.County.Value);
        return (await Patience.SendAsync(() => grain.TransferLinkAsync(context, link.SubjectId, replace), reply => reply.Refusal, time)).Refusal;
    }

    /// <summary>The links asked for, and after a restart those that this operation has handed over already, in order of id.</summary>
    private async Task<List<LinkRow>> LinksAsync(OperationRun run, TransferCaseloadArguments arguments, CancellationToken cancellation)
    {
        var wanted = arguments.Links.IsDefaultOrEmpty ? null : arguments.Links.ToHashSet(StringComparer.Ordinal);
        var links = new List<LinkRow>();
        var filter = new LinkFilter(HolderId: arguments.Cadre);
        await foreach (var row in Pages.All((page, gives) => rows.LinksAsync(run.County, filter, page, gives), cancellation))
        {
            var asked = wanted?.Contains(row.LinkId) ?? (row.FromDay <= arguments.From && (row.ToDay is null || row.ToDay >= arguments.From));
            if (asked || await ledger.FindRequestAsync(run.County, run.Context.Child(row.LinkId).RequestKey, cancellation) is not null)
                links.Add(row);
        }

        return links;
    }

    private static LinkId NewLinkOf(OperationRun run, LinkRow link) => EntityId.Derive<LinkId>(run.County, $"{run.Operation}\n{link.LinkId}");
}

/// <summary>A transfer's result.</summary>
/// <param name="Cadre">Whose links.</param>
/// <param name="Successor">Who has them now.</param>
/// <param name="Clean">Whether every link went over.</param>
/// <param name="HandedOver">What went over with each.</param>
internal sealed record TransferReport(string Cadre, string Successor, bool Clean, ImmutableArray<HandOver> HandedOver);
