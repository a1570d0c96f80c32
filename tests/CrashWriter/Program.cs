// Appends as fast as it can and says on standard output what was acknowledged, until somebody kills it.
// Arguments: sqlite DIRECTORY | postgres CONNECTION-STRING
using Lianxin.CrashWriter;
using Lianxin.Storage;
using Lianxin.Storage.Postgres;
using Lianxin.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

IStore store = args[0] == "sqlite"
    ? SqliteStore.Open(new SqliteOptions { DataDirectory = args[1] }, TimeProvider.System, NullLoggerFactory.Instance)
    : PostgresStore.Open(new PostgresOptions { ConnectionString = args[1] }, TimeProvider.System, NullLoggerFactory.Instance);
var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
await Task.WhenAll(Enumerable.Range(0, 32).Select(caller => CrashAppends.RunAsync(store.Ledger, caller, output)));
