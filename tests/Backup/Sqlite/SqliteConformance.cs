using Lianxin.Backup.Tests.Conformance;

namespace Lianxin.Backup.Tests.Sqlite;

public sealed class SqliteOnlineTests() : OnlineConformance(new SqliteBackupPlace());

public sealed class SqliteRestoreTests() : RestoreConformance(new SqliteBackupPlace());

public sealed class SqliteErasureTests() : ErasureConformance(new SqliteBackupPlace());
