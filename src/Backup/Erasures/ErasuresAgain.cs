using System.Security.Cryptography;
using System.Text;
using Lianxin.Domain.Events;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Erasures;
using Lianxin.Ledger.Formats;
using Lianxin.Ledger.Models;
using Lianxin.Storage;

namespace Lianxin.Backup.Erasures;

/// <summary>
/// Erases again, in a restored store, who was erased after its backup: by entries of its own, as a command would. No key is needed for it:
/// such an entry has no text, and the rows it changes lose what was looked up.
/// </summary>
/// <param name="store">The restored store; nobody else is at work on it.</param>
/// <param name="time">The clock.</param>
public sealed class ErasuresAgain(IStore store, TimeProvider time)
{
    private const string Actor = "restore";

    /// <summary>Erases those whose key the store holds.</summary>
    /// <param name="erasures">The list kept outside; it may name people the store doesn't know or has erased.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many were erased.</returns>
    /// <exception cref="BackupRefusedException">Somebody could not be.</exception>
    public async Task<int> ApplyAsync(IReadOnlyList<ErasureRecord> erasures, CancellationToken cancellation)
    {
        var erased = 0;
        foreach (var erasure in erasures)
        {
            if (!CountyCode.TryParse(erasure.County, out var county) || !EntityId.TryParse<PersonId>(erasure.Person, out var person))
                throw Refused(erasure, "the list names no such id");
            if (await store.Ledger.FindKeyAsync(county, person.Value, cancellation) is null)
                continue;

            // Not the household of the list: in the backup the person may still be in another.
            if (await store.Erasures.HouseholdOfAsync(county, person, cancellation) is not { } household)
                throw Refused(erasure, "no household has this member");
            await EraseAsync(county, household, person, erasure, cancellation);
            erased++;
        }

        return erased;
    }

    private async Task EraseAsync(CountyCode county, HouseholdId household, PersonId person, ErasureRecord erasure, CancellationToken cancellation)
    {
        var stream = StreamId.Of(household);
        var before = await new StreamReplay(store.Ledger, EntryCodec.Default).LoadAsync(StreamModels.Household, stream, cancellation: cancellation);
        ISubjectEvent happened = new MemberErased(person, null, null, erasure.ErasedOn);
        var entry = EntryCodec.Default.EncodeSealed(happened);
        var outcome = HouseholdProjection.ProjectAll(before.State, [happened], erasure.ErasedOn, Nothing);
        var request = new AppendRequest(
            county, new RequestKey(Hash($"erasure\n{erasure.Person}"), Hash("restore")), Actor, time.GetUtcNow(),
            [new StreamAppend(stream, StreamModels.Household.Kind, before.Version, [entry], outcome.Rows, outcome.Facts)], [], "{}"u8.ToArray());

        // The list says that the ledger was in that format when it was lost.
        await store.Formats.RaiseAsync(LedgerFormat.NeededBy(entry), cancellation);
        if (await store.Ledger.AppendAsync(request, cancellation) is not AppendResult.Appended)
            throw Refused(erasure, "the ledger did not take the entry");
    }

    /// <summary>Only the erased member's row changes, and has nothing left to be looked up by.</summary>
    private static string Nothing(string field, Secret? secret) =>
        secret is null ? string.Empty : throw new InvalidOperationException($"an erasure looks no {field} up");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static BackupRefusedException Refused(ErasureRecord erasure, string why) => new(
        $"the erasure of {erasure.Person} can't be made again: {why}", $"{erasure.Person} 的删除记录无法重新执行:{why}");
}
