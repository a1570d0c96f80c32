using System.Diagnostics;
using System.Globalization;

namespace Lianxin.EndToEnd.Tests.Running;

/// <summary>The command line as a process of its own, English, over the repository's samples and policies.</summary>
internal sealed class CliProcess : IDisposable
{
    /// <summary>So that a hanging process ends the test; no test depends on it.</summary>
    private static readonly TimeSpan Safety = TimeSpan.FromMinutes(8);

    private readonly Process _process;
    private readonly CancellationTokenSource _patience;
    private readonly Task<string> _output;
    private readonly TaskCompletionSource<string> _firstOutput = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _errors = [];

    private CliProcess(Process process)
    {
        _process = process;
        _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _patience.CancelAfter(Safety);
        _output = ReadOutputAsync();
    }

    public static CliProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Places.Cli, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LIANXIN_HOME"] = Places.Repository;
        start.Environment["LC_ALL"] = "C";
        return new CliProcess(Process.Start(start)!);
    }

    /// <summary>Runs to the end.</summary>
    public static async Task<CliResult> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        return await process.FinishAsync();
    }

    /// <summary>Reads standard error up to a line that begins so.</summary>
    public async Task<string> UntilAsync(string beginning)
    {
        while (await _process.StandardError.ReadLineAsync(_patience.Token) is { } line)
        {
            _errors.Add(line);
            if (line.StartsWith(beginning, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"ended without '{beginning}': {string.Join('\n', _errors)}");
    }

    /// <summary>The first line of standard output.</summary>
    public Task<string> FirstOutputAsync() => _firstOutput.Task.WaitAsync(_patience.Token);

    /// <summary>Waits for the end.</summary>
    public async Task<CliResult> FinishAsync()
    {
        while (await _process.StandardError.ReadLineAsync(_patience.Token) is { } line)
            _errors.Add(line);
        var output = await _output;
        await _process.WaitForExitAsync(_patience.Token);
        return new CliResult(_process.ExitCode, output, [.. _errors]);
    }

    /// <summary>Kills this process alone (SIGKILL): nothing of it runs any more, what it started lives on.</summary>
    public Task<CliResult> KillAsync()
    {
        _process.Kill();
        return FinishAsync();
    }

    /// <summary>Asks it to end, as a service's supervisor does (SIGTERM).</summary>
    public async Task<CliResult> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(_patience.Token);
        return await FinishAsync();
    }

    private async Task<string> ReadOutputAsync()
    {
        var first = await _process.StandardOutput.ReadLineAsync(_patience.Token);
        _firstOutput.TrySetResult(first ?? string.Empty);
        return first is null ? string.Empty : $"{first}\n{await _process.StandardOutput.ReadToEndAsync(_patience.Token)}";
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _patience.Dispose();
    }
}
