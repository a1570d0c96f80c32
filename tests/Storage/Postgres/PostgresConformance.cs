using Lianxin.Storage.Tests.Conformance;
using Lianxin.TestKit;

namespace Lianxin.Storage.Tests.Postgres;

// The conformance suite, once per store: see Conformance.
public sealed class PostgresLedgerConformance(PostgresFixture postgres) : LedgerConformance(new PostgresPlace(postgres));

public sealed class PostgresMeterConformance(PostgresFixture postgres) : MeterConformance(new PostgresPlace(postgres));

public sealed class PostgresBatchConformance(PostgresFixture postgres) : BatchConformance(new PostgresPlace(postgres));

public sealed class PostgresReadModelConformance(PostgresFixture postgres) : ReadModelConformance(new PostgresPlace(postgres));

public sealed class PostgresVerifierConformance(PostgresFixture postgres) : VerifierConformance(new PostgresPlace(postgres));

public sealed class PostgresQueryConformance(PostgresFixture postgres) : QueryConformance(new PostgresPlace(postgres));

public sealed class PostgresCrashConformance(PostgresFixture postgres) : CrashConformance(new PostgresPlace(postgres));

public sealed class PostgresBallotBoxConformance(PostgresFixture postgres) : BallotBoxConformance(new PostgresPlace(postgres));
