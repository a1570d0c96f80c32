using Lianxin.Storage.Tests.Conformance;

namespace Lianxin.Storage.Tests.Sqlite;

// The conformance suite, once per store: see Conformance.
public sealed class SqliteLedgerConformance() : LedgerConformance(new SqlitePlace());

public sealed class SqliteMeterConformance() : MeterConformance(new SqlitePlace());

public sealed class SqliteBatchConformance() : BatchConformance(new SqlitePlace());

public sealed class SqliteReadModelConformance() : ReadModelConformance(new SqlitePlace());

public sealed class SqliteVerifierConformance() : VerifierConformance(new SqlitePlace());

public sealed class SqliteQueryConformance() : QueryConformance(new SqlitePlace());

public sealed class SqliteCrashConformance() : CrashConformance(new SqlitePlace());

public sealed class SqliteFormatConformance() : FormatConformance(new SqlitePlace());

public sealed class SqliteBallotBoxConformance() : BallotBoxConformance(new SqlitePlace());
