using System.Diagnostics;
using System.Globalization;
using Lianxin.Storage.Sqlite;

namespace Lianxin.Storage.Tests.Sqlite;

public sealed class DataDirectoryLockTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("lianxin-lock-").FullName;

    [Fact]
    public void A_second_taker_is_told_in_one_line_who_holds_it()
    {
        using var held = DataDirectoryLock.Acquire(_directory);

        var refusal = Assert.Throws<StorageUnusableException>(() => DataDirectoryLock.Acquire(_directory));

        Assert.Contains(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--server", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void While_the_holder_is_stopping_another_try_may_succeed()
    {
        using var held = DataDirectoryLock.Acquire(_directory);
        Assert.False(Assert.Throws<StorageUnusableException>(() => DataDirectoryLock.Acquire(_directory)).Passing);

        held.Leave();

        Assert.True(Assert.Throws<StorageUnusableException>(() => DataDirectoryLock.Acquire(_directory)).Passing);
    }

    [Fact]
    public void A_lock_given_up_can_be_taken_again()
    {
        DataDirectoryLock.Acquire(_directory).Dispose();
        DataDirectoryLock.Acquire(_directory).Dispose();
    }

    [Fact]
    public async Task Another_process_is_kept_out()
    {
        using var held = DataDirectoryLock.Acquire(_directory);
        var program = Path.Combine(AppContext.BaseDirectory, "Lianxin.CrashWriter.dll");
        using var other = Process.Start(new ProcessStartInfo("dotnet", [program, "sqlite", _directory]) { RedirectStandardError = true })!;

        var error = await other.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, other.ExitCode);
        Assert.Contains("is in use by process", error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
