using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Lianxin.Architecture.Tests;

/// <summary>What operators use: units that systemd takes, paths that exist, and a manual that names every event and every measurement.</summary>
public sealed partial class OperationsTests
{
    private static readonly string Manual = File.ReadAllText(Path.Combine(Tree.Root, "docs", "operations.md"));

    [Fact]
    public void Log_events_have_numbers_of_their_own_and_stand_in_the_manual()
    {
        var events = Found(Event()).ToArray();

        Assert.NotEmpty(events);
        Assert.Equal(events.Distinct(), events);
        Assert.All(events, id => Assert.Contains($"| {id} |", Manual, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_instrument_stands_in_the_manual()
    {
        var instruments = Found(Instrument()).ToArray();

        Assert.NotEmpty(instruments);
        Assert.All(instruments, name => Assert.Contains($"`{name}`", Manual, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_image_copies_exists()
    {
        var copied = File.ReadLines(Path.Combine(Tree.Root, "deploy", "Dockerfile"))
            .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1])
            .ToArray();

        Assert.NotEmpty(copied);
        Assert.All(copied, path => Assert.True(Path.Exists(Path.Combine(Tree.Root, path)), path));
    }

    [Theory]
    [InlineData("lianxin-silo@.service")]
    [InlineData("lianxin-gateway@.service")]
    [InlineData("lianxin-standalone.service")]
    public async Task Units_verify(string unit)
    {
        var verifier = new[] { "/usr/bin/systemd-analyze", "/bin/systemd-analyze" }.FirstOrDefault(File.Exists);
        Assert.SkipWhen(verifier is null, "systemd-analyze is not installed (Debian: apt-get install systemd)");

        // Where the program lies differs from machine to machine; whether it can be executed isn't the unit's matter.
        var directory = Directory.CreateTempSubdirectory("lianxin-units-").FullName;
        var copy = Path.Combine(directory, unit.Replace("@.", "@1.", StringComparison.Ordinal));
        var text = await File.ReadAllTextAsync(Path.Combine(Tree.Root, "deploy", "systemd", unit), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(copy, text.Replace("/usr/bin/dotnet", "/bin/sh", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        using var process = Process.Start(new ProcessStartInfo(verifier, ["verify", "--man=no", copy]) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.Delete(directory, recursive: true);

        // It warns of unknown lines and still ends with 0.
        Assert.Equal((0, string.Empty), (process.ExitCode, string.Join('\n', said.Split('\n').Where(line => line.Contains("lianxin", StringComparison.Ordinal)))));
    }

    private static IEnumerable<string> Found(Regex pattern) =>
        Tree.Sources("src").SelectMany(file => pattern.Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"LoggerMessage\((\d+)")]
    private static partial Regex Event();

    [GeneratedRegex("\"(lianxin\\.[a-z.]+\\.[a-z]+|lianxin\\.refusals)\",")]
    private static partial Regex Instrument();
}
