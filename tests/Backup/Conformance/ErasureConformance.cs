using Lianxin.CrashWriter;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Events;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Erasures;
using Lianxin.Ledger.Models;
using Lianxin.Ledger.Sealing;
using Lianxin.Ledger.Verification;
using Lianxin.Storage;

namespace Lianxin.Backup.Tests.Conformance;

/// <summary>A backup holds the keys of those erased since; a restore that is given the list destroys them again.</summary>
public abstract class ErasureConformance(IBackupPlace place) : BackupTests(place)
{
    private static readonly DateOnly Day = new(2026, 3, 5);
    private static readonly MasterKey Master = MasterKey.FromBytes([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
    private static readonly HouseholdId Household = EntityId.Derive<HouseholdId>(CrashAppends.County, "erased");
    private static readonly PersonId Erased = EntityId.Derive<PersonId>(CrashAppends.County, "erased");
    private static readonly PersonId Other = EntityId.Derive<PersonId>(CrashAppends.County, "other");

    [Fact]
    public async Task Whoever_was_erased_after_the_backup_is_erased_again_and_nobody_else()
    {
        var list = await BackedUpAndErasedAsync();

        var restored = await RestoreAsync(new RestoreDemands([], list));

        Assert.Equal(1, restored.Erased);
        await InStoreAsync(async store =>
        {
            var sealer = new Sealer(store.Ledger, Master);
            Assert.Null(await store.Ledger.FindKeyAsync(CrashAppends.County, Erased.Value, Token));
            Assert.NotNull(await store.Ledger.FindKeyAsync(CrashAppends.County, Other.Value, Token));
            var rows = await RowsOfAsync(store);
            Assert.DoesNotContain(rows, row => row.Contains(sealer.LookupHash(CrashAppends.County, "张三"), StringComparison.Ordinal));
            Assert.Contains(rows, row => row.Contains(sealer.LookupHash(CrashAppends.County, "李四"), StringComparison.Ordinal));
            Assert.Null((await LedgerVerifier.VerifyAsync(store.Ledger, store.Projections, CrashAppends.County, [], null, Token)).Fault);
            var state = await new StreamReplay(store.Ledger, EntryCodec.Default).LoadAsync(StreamModels.Household, StreamId.Of(Household), cancellation: Token);
            Assert.Equal(Day, state.State.Find(Erased)!.ErasedOn);
            return Assert.Single(await store.Erasures.EntriesAsync(CrashAppends.County, Token)).Position;
        });
    }

    [Fact]
    public async Task Without_the_list_the_key_is_back()
    {
        await BackedUpAndErasedAsync();

        Assert.Equal(0, (await RestoreAsync(new RestoreDemands([], []))).Erased);

        Assert.NotNull(await InStoreAsync(store => store.Ledger.FindKeyAsync(CrashAppends.County, Erased.Value, Token).AsTask()));
    }

    [Fact]
    public async Task Whom_the_backup_does_not_know_or_has_erased_needs_nothing()
    {
        var stranger = EntityId.Derive<PersonId>(CrashAppends.County, "stranger");
        var list = await BackedUpAndErasedAsync();
        await RestoreAsync(new RestoreDemands([], list));
        Directory.Delete(Backup, recursive: true);
        await BackUpAsync();
        await Place.WipeAsync();

        Assert.Equal(0, (await RestoreAsync(new RestoreDemands([], [.. list, list[0] with { Person = stranger.Value }]))).Erased);
    }

    /// <summary>A household, its backup, an erasure after it, and the loss of everything but the backup and the list.</summary>
    private async Task<List<ErasureRecord>> BackedUpAndErasedAsync()
    {
        await InStoreAsync(store => StoreAsync(store, new HouseholdRegistered(
            Household, EntityId.Derive<DivisionId>(CrashAppends.County, "village"), "1组", null, Residence.Resident, [], MonitoringType.Unspecified, string.Empty, string.Empty,
            [Member(Erased, "张三", Relation.Head), Member(Other, "李四", Relation.Spouse)], Day)));
        await BackUpAsync();
        var file = Path.Combine(Path.GetDirectoryName(Backup)!, ErasureFile.Name);
        await InStoreAsync(async store =>
        {
            await store.Formats.RaiseAsync(null, Token);
            var position = await StoreAsync(store, new MemberErased(
                Erased, Secret.Of(Household.Value, "approver", "王主任"), Secret.Of(Household.Value, "reason", "本人申请"), Day));
            ErasureFile.Add(file, [new ErasureRecord(CrashAppends.County.Value, position, Household.Value, Erased.Value, Day)]);
            return position;
        });
        await Place.WipeAsync();
        return [.. ErasureFile.Read(file)];
    }

    private static Member Member(PersonId person, string name, Relation relation) =>
        MemberRules.Seal(person, new MemberDetails(name, relation, Gender.Unspecified, string.Empty, null, string.Empty));

    private static async Task<long> StoreAsync(IStore store, ISubjectEvent happened)
    {
        var sealer = new Sealer(store.Ledger, Master);
        var stream = StreamId.Of(Household);
        var before = await new StreamReplay(store.Ledger, EntryCodec.Default).LoadAsync(StreamModels.Household, stream, cancellation: Token);
        var ring = sealer.Ring(CrashAppends.County);
        var prepared = await new StreamFold<HouseholdState>(StreamModels.Household, sealer, EntryCodec.Default)
            .PrepareAsync(stream, before.State, before.Version, [happened], Day, ring, Token);
        var key = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(happened.GetType().Name)));
        return Assert.IsType<AppendResult.Appended>(await store.Ledger.AppendAsync(
            new AppendRequest(
                CrashAppends.County, new RequestKey(key, key), "P-clerk", new DateTimeOffset(Day, TimeOnly.MinValue, TimeSpan.Zero),
                [prepared.Append], ring.NewKeys, "{}"u8.ToArray()),
            Token)).LastPosition;
    }

    private static async Task<List<string>> RowsOfAsync(IStore store)
    {
        var rows = new List<string>();
        await foreach (var row in store.Projections.DumpAsync(CrashAppends.County, Token))
            rows.Add(row);
        return rows;
    }
}
