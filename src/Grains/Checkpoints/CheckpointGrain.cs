using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Queries;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Queries;
using Lianxin.Ledger.Verification;
using Lianxin.Ledger;
using Lianxin.Ledger.Entries;
using Lianxin.Proofs.Checkpoints;
using Lianxin.Proofs.Merkle;
using Orleans.Storage;

namespace Lianxin.Grains.Checkpoints;

/// <summary>
/// Keeps a county's Merkle tree and signs it. A checkpoint reads only what came since the one before, so that later changes to older
/// entries never enter a signed root.
/// </summary>
internal sealed class CheckpointGrain(
    ILedger ledger,
    CountyReader reader,
    MerkleReader merkle,
    CheckpointKey key,
    TimeProvider time,
    [PersistentState("checkpoint-range")] IPersistentState<CheckpointRange> kept) : Grain, ICheckpointGrain
{
    private CountyCode County => CountyCode.Parse(this.GetPrimaryKeyString());

    public Task<Answer<string>> SignAsync(ReadContext context) =>
        FoundAsync(context, async () => (await CheckpointAsync())?.Write());

    public Task<Answer<string>> ProveAsync(ReadContext context, long position) => FoundAsync(context, async () =>
    {
        if (await merkle.FindAsync(County, position) is not { } entry || await CheckpointAsync() is not { } checkpoint)
            return null;
        var path = await merkle.RootsAsync(County, InclusionPath.Siblings(position - 1, checkpoint.Size));
        return new EntryProof(Proven(entry), [.. path.Select(hash => new ReadOnlyMemory<byte>(hash))], checkpoint).Write();
    });

    private async Task<Answer<string>> FoundAsync(ReadContext context, Func<Task<string?>> file)
    {
        try
        {
            var answer = await reader.AnswerAsync(County, context, null, async () => await file());
            return answer is { Refusal: null, Value: null }
                ? new Answer<string>(null, answer.AsOf, new Refusal(RefusalCode.NotFound, "there is no such entry", "没有该条台帐记录"))
                : new Answer<string>(answer.Value, answer.AsOf, answer.Refusal);
        }
        catch (InvalidDataException fault)
        {
            return new Answer<string>(null, 0, new Refusal(
                RefusalCode.WrongState, $"the ledger does not verify: {fault.Message}", "台帐不完整，无法签发，请先校验台帐"));
        }
    }

    private async Task<Checkpoint?> CheckpointAsync()
    {
        var head = await ledger.HeadAsync(County);
        if (head == 0)
            return null;
        var (tree, last) = await KeptAsync(head);
        await merkle.FollowAsync(County, tree.Size, head, entry =>
        {
            tree.Add(entry.Hash.Span);
            last = entry.Hash.ToArray();
        });
        await KeepAsync(new CheckpointRange { SchemaVersion = CheckpointRange.Shape, Size = tree.Size, Peaks = [.. tree.Peaks], LastHash = last });
        return key.Sign(County.Value, tree.Size, tree.Root(), time.GetUtcNow());
    }

    private async Task<(MerkleRange Tree, byte[] Last)> KeptAsync(long head)
    {
        var range = kept.State;
        return range is { SchemaVersion: CheckpointRange.Shape, Size: > 0 } && range.Size <= head
            && await merkle.FindAsync(County, range.Size) is { } last && last.Hash.Span.SequenceEqual(range.LastHash)
                ? (MerkleRange.From(range.Size, range.Peaks), range.LastHash)
                : (new MerkleRange(), []);
    }

    private async Task KeepAsync(CheckpointRange range)
    {
        if (range.Size == kept.State.Size)
            return;
        try
        {
            kept.State = range;
            await kept.WriteStateAsync();
        }
        catch (InconsistentStateException)
        {
            // Someone else wrote or wiped it: the next checkpoint reads from wherever that was.
            await kept.ReadStateAsync();
        }
    }

    private static ProvenEntry Proven(LedgerEntry entry) => new(
        entry.Position,
        entry.Stream.Value,
        entry.Version,
        entry.Type,
        entry.SchemaVersion,
        entry.OccurredOn,
        entry.RecordedAt,
        entry.Actor,
        entry.Payload,
        entry.PreviousHash);
}
