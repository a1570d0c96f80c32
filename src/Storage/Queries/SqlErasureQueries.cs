using Lianxin.Domain.Ids;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Queries;
using Lianxin.Storage.Connections;
using Lianxin.Storage.Ledgers;

namespace Lianxin.Storage.Queries;

/// <summary>Erasures, by an index of their own over the entries; the type is part of the statement, so that both stores see that it fits.</summary>
internal sealed class SqlErasureQueries(StoreConnections connections) : IErasureQueries
{
    private const string Entries =
        $"SELECT {LedgerSql.EntryColumns} FROM ledger_entry WHERE county = @county AND type = '{KeyErasing.EntryType}' ORDER BY position";

    public async ValueTask<IReadOnlyList<LedgerEntry>> EntriesAsync(CountyCode county, CancellationToken cancellation = default) =>
        await connections.ListAsync(new SqlText(Entries).With("county", county.Value), r => LedgerSql.ReadEntry(r, county), cancellation);

    public async ValueTask<HouseholdId?> HouseholdOfAsync(CountyCode county, PersonId person, CancellationToken cancellation = default)
    {
        var found = await connections.ListAsync(
            new SqlText("SELECT household_id FROM member_row WHERE county = @county AND person_id = @person")
                .With("county", county.Value).With("person", person.Value),
            r => EntityId.Parse<HouseholdId>(r.GetString(0)),
            cancellation);
        return found.Count == 0 ? null : found[0];
    }
}
