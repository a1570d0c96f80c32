using Lianxin.Backup.Tests.Conformance;
using Lianxin.TestKit;

namespace Lianxin.Backup.Tests.Postgres;

public sealed class PostgresOnlineTests(PostgresFixture fixture) : OnlineConformance(new PostgresBackupPlace(fixture));

public sealed class PostgresRestoreTests(PostgresFixture fixture) : RestoreConformance(new PostgresBackupPlace(fixture));

public sealed class PostgresErasureTests(PostgresFixture fixture) : ErasureConformance(new PostgresBackupPlace(fixture));
