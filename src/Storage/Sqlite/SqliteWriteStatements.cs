using System.Collections.Frozen;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Appends;
using Lianxin.Storage.Ledgers;
using Lianxin.Storage.Tables;
using Microsoft.Data.Sqlite;

namespace Lianxin.Storage.Sqlite;

/// <summary>Every statement of the writer, prepared once on its connection.</summary>
internal sealed class SqliteWriteStatements : IDisposable
{
    private readonly List<SqliteStatement> _all = [];
    private readonly SqliteStatement _head;
    private readonly SqliteStatement _moveHead;
    private readonly SqliteStatement _stream;
    private readonly SqliteStatement _moveStream;
    private readonly SqliteStatement _entry;
    private readonly SqliteStatement _request;
    private readonly SqliteStatement _rememberRequest;
    private readonly SqliteStatement _key;
    private readonly SqliteStatement _closedYear;
    private readonly SqliteStatement _closeYear;
    private readonly SqliteStatement _eraseKey;
    private readonly SqliteStatement _format;
    private readonly FrozenDictionary<RecordTable, SqliteStatement> _records;

    public SqliteWriteStatements(SqliteConnection connection)
    {
        SqliteStatement Prepare(string sql)
        {
            var statement = new SqliteStatement(connection, sql);
            _all.Add(statement);
            return statement;
        }

        Begin = Prepare("BEGIN IMMEDIATE");
        Commit = Prepare("COMMIT");
        _head = Prepare("SELECT position FROM ledger_head WHERE county = ?");
        _moveHead = Prepare(
            "INSERT INTO ledger_head (county, position) VALUES (?, ?) ON CONFLICT (county) DO UPDATE SET position = excluded.position");
        _stream = Prepare("SELECT kind, version, head_hash FROM ledger_stream WHERE county = ? AND stream_id = ?");
        _moveStream = Prepare(
            "INSERT INTO ledger_stream (county, stream_id, kind, version, head_hash) VALUES (?, ?, ?, ?, ?) "
            + "ON CONFLICT (county, stream_id) DO UPDATE SET version = excluded.version, head_hash = excluded.head_hash");
        _entry = Prepare($"INSERT INTO ledger_entry (county, {LedgerSql.EntryColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        _request = Prepare("SELECT body_hash, result, position FROM ledger_request WHERE county = ? AND request_key = ?");
        _rememberRequest = Prepare("INSERT INTO ledger_request (county, request_key, body_hash, result, position) VALUES (?, ?, ?, ?, ?)");
        _key = Prepare("INSERT INTO ledger_key (county, key_id, wrapped) VALUES (?, ?, ?)");
        _closedYear = Prepare("SELECT max(year) FROM closed_year WHERE county = ?");
        _closeYear = Prepare("INSERT INTO closed_year (county, year) VALUES (?, ?) ON CONFLICT DO NOTHING");
        _eraseKey = Prepare("DELETE FROM ledger_key WHERE county = ? AND key_id = ?");
        _format = Prepare($"SELECT value FROM store_mark WHERE name = '{FormatText.Mark}'");
        _records = ReadModel.All.ToFrozenDictionary(t => t, t => Prepare(SqliteRecords.Insert(t)));
    }

    public SqliteStatement Begin { get; }

    public SqliteStatement Commit { get; }

    public long Head(CountyCode county) => _head.Bind(county.Value).First(static s => s.Number(0));

    public void MoveHead(CountyCode county, long position) => _moveHead.Bind(county.Value).Bind(position).Run();

    public StreamTip? Stream(CountyCode county, string stream) =>
        _stream.Bind(county.Value).Bind(stream).First(static s => new StreamTip(s.Text(0), s.Number(1), s.Bytes(2)));

    public void MoveStream(CountyCode county, string stream, StreamTip tip) =>
        _moveStream.Bind(county.Value).Bind(stream).Bind(tip.Kind).Bind(tip.Version).Bind(tip.Hash).Run();

    public RememberedRequest? Request(CountyCode county, string key) =>
        _request.Bind(county.Value).Bind(key).First(static s => new RememberedRequest(s.Text(0), s.Bytes(1), s.Number(2)));

    public int ClosedYear(CountyCode county) => _closedYear.Bind(county.Value).First(static s => checked((int)s.Number(0)));

    public void CloseYear(CountyCode county, int year) => _closeYear.Bind(county.Value).Bind(year).Run();

    public string? Format() => _format.First(static s => s.Text(0));

    public void EraseKey(CountyCode county, string keyId) => _eraseKey.Bind(county.Value).Bind(keyId).Run();

    /// <summary>Writes what an append planned, except heads.</summary>
    public void Write(CountyCode county, long position, PlannedAppend append)
    {
        var request = append.Request;
        _rememberRequest.Bind(county.Value).Bind(request.Request.Key).Bind(request.Request.BodyHash)
            .Bind(request.Result).Bind(position + append.LastOffset).Run();
        if (!request.NewKeys.IsDefaultOrEmpty)
        {
            foreach (var key in request.NewKeys)
                _key.Bind(county.Value).Bind(key.KeyId).Bind(key.Wrapped).Run();
        }

        foreach (var entry in append.Entries)
        {
            _entry.Bind(county.Value).Bind(entry.Stream.Value).Bind(position + entry.Offset).Bind(entry.Version)
                .Bind(entry.Entry.Type).Bind(entry.Entry.SchemaVersion).Bind(entry.Entry.OccurredOn.DayNumber)
                .Bind(request.RecordedAt.ToUnixTimeMilliseconds()).Bind(request.Actor)
                .Bind(entry.Entry.Payload).Bind(entry.PreviousHash).Bind(entry.Hash).Run();
        }

        foreach (var row in append.Rows)
        {
            var table = ReadModel.TableOf(row.Row);
            SqliteRecords.BindRow(_records[table].Bind(county.Value), table, row.Stream, row.Row).Run();
        }

        foreach (var fact in append.Facts)
        {
            var table = ReadModel.TableOf(fact.Fact);
            SqliteRecords.BindFact(_records[table].Bind(county.Value), table, position + fact.Offset, fact.Ordinal, fact.Sign, fact.Fact).Run();
        }
    }

    public void Dispose()
    {
        foreach (var statement in _all)
            statement.Dispose();
    }
}
