using System.Diagnostics;
using System.Globalization;

namespace Lianxin.TestKit;

/// <summary>Makes calls of the C library fail in a process, by libfiu, from and until a moment of the test's choice.</summary>
public sealed class FailingCalls : IDisposable
{
    private readonly DirectoryInfo _pipes = Directory.CreateTempSubdirectory("lianxin-fiu-");

    /// <summary>Nothing fails yet. Skips the test where libfiu is missing.</summary>
    public FailingCalls() => Needs.Tool("fiu-run", "fiu-utils libfiu0");

    /// <summary>Put before a command's words: its calls can then be made to fail.</summary>
    public IReadOnlyList<string> Within => ["fiu-run", "-x", "-f", Pipe];

    private string Pipe => Path.Combine(_pipes.FullName, "fiu");

    /// <summary>Makes a share of the calls of a kind fail, chosen at random.</summary>
    /// <param name="process">Whose.</param>
    /// <param name="kind">libfiu's name: <c>posix/io/sync/fsync</c>.</param>
    /// <param name="share">0–1.</param>
    public Task FailAsync(ServiceProcess process, string kind, double share) =>
        ControlAsync(process, string.Create(CultureInfo.InvariantCulture, $"enable_random name={kind},probability={share}"));

    /// <summary>Lets all calls of a kind through again.</summary>
    public Task LetAsync(ServiceProcess process, string kind) => ControlAsync(process, $"disable name={kind}");

    /// <inheritdoc/>
    public void Dispose() => _pipes.Delete(recursive: true);

    private async Task ControlAsync(ServiceProcess process, string command)
    {
        using var control = Process.Start("fiu-ctrl", ["-f", Pipe, "-c", command, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await control.WaitForExitAsync();
        if (control.ExitCode != 0)
            throw new InvalidOperationException($"fiu-ctrl {command} ended with {control.ExitCode}");
    }
}
