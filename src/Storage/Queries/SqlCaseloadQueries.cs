using System.Data.Common;
using System.Runtime.CompilerServices;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Workload;
using Lianxin.Ledger.Queries;
using Lianxin.Storage.Connections;

namespace Lianxin.Storage.Queries;

/// <summary>Caseloads as flat rows: one command per question, whether about one cadre or all of them.</summary>
internal sealed class SqlCaseloadQueries(StoreConnections connections) : ICaseloadQueries
{
    private static readonly string OfOne = CaseloadSql.Text(one: true);
    private static readonly string OfAll = CaseloadSql.Text(one: false);

    public ValueTask<Caseload> OfCadreAsync(
        CountyCode county, CadreId holder, DateOnly today, DateOnly visitsSince, CancellationToken cancellation = default) =>
        connections.ReadAsync(
            Sql(OfOne, county, today, visitsSince).With("holder", holder.Value),
            async reader =>
            {
                var links = await GroupAsync(reader, CaseloadSql.Link, cancellation);
                var difficulties = await GroupAsync(reader, CaseloadSql.Difficulty, cancellation);
                var visits = await GroupAsync(reader, CaseloadSql.Visit, cancellation);
                var (l, d, v) = (links.Of(holder.Value), difficulties.Of(holder.Value), visits.Of(holder.Value));
                return await reader.ReadAsync(cancellation)
                    ? CaseloadSql.Cadre(reader, l, d, v)
                    : new Caseload(holder.Value, default, string.Empty, null, null, false, l, d, v);
            },
            cancellation);

    public async IAsyncEnumerable<Caseload> AllAsync(
        CountyCode county, DateOnly today, DateOnly visitsSince, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        // Collected before the first is handed out, so that no snapshot is held while the caller works.
        foreach (var caseload in await ReadAllAsync(county, today, visitsSince, cancellation))
            yield return caseload;
    }

    public ValueTask<DivisionFigures> OfDivisionAsync(
        CountyCode county, DivisionId division, DateOnly today, DateOnly visitsSince, CancellationToken cancellation = default) =>
        connections.ReadAsync(
            Sql(DivisionSql.Text, county, today, visitsSince).With("division", division.Value),
            async reader =>
            {
                await reader.ReadAsync(cancellation);
                return new DivisionFigures(
                    division.Value, reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5));
            },
            cancellation);

    private static SqlText Sql(string text, CountyCode county, DateOnly today, DateOnly since) =>
        new SqlText(text).With("county", county.Value).With("today", today.DayNumber).With("since", since.DayNumber);

    private static async ValueTask<Grouped<T>> GroupAsync<T>(DbDataReader reader, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var groups = new Grouped<T>();
        while (await reader.ReadAsync(cancellation))
            groups.Add(reader.GetString(0), read(reader));
        await reader.NextResultAsync(cancellation);
        return groups;
    }

    private async ValueTask<List<Caseload>> ReadAllAsync(CountyCode county, DateOnly today, DateOnly since, CancellationToken cancellation)
    {
        await using var connection = await connections.OpenAsync(cancellation);
        try
        {
            // One state for all four results, or a link could be counted under two holders.
            await using var snapshot = await connections.BeginSnapshotAsync(connection, cancellation);
            await using var command = Sql(OfAll, county, today, since).CommandOn(connection);
            command.Transaction = snapshot;
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var links = await GroupAsync(reader, CaseloadSql.Link, cancellation);
            var difficulties = await GroupAsync(reader, CaseloadSql.Difficulty, cancellation);
            var visits = await GroupAsync(reader, CaseloadSql.Visit, cancellation);
            return await StoreConnections.ListAsync(reader, Assemble, cancellation);

            Caseload Assemble(DbDataReader row)
            {
                var id = row.GetString(0);
                return CaseloadSql.Cadre(row, links.Of(id), difficulties.Of(id), visits.Of(id));
            }
        }
        catch (DbException exception)
        {
            throw StoreConnections.Unavailable(exception);
        }
    }

    private sealed class Grouped<T>
    {
        private readonly Dictionary<string, ImmutableArray<T>.Builder> _groups = [];

        public void Add(string key, T item)
        {
            if (!_groups.TryGetValue(key, out var group))
                _groups[key] = group = ImmutableArray.CreateBuilder<T>();
            group.Add(item);
        }

        public ImmutableArray<T> Of(string key) => _groups.TryGetValue(key, out var group) ? group.DrainToImmutable() : [];
    }
}
