using Lianxin.Cli.Verbs;
using Lianxin.Cli.YearEnds;

namespace Lianxin.Cli.Tests;

/// <summary>The verbs over scheme files, as typed.</summary>
[Collection(nameof(SpokenChinese))]
public sealed class SchemeVerbsTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("lianxin-scheme-").FullName;

    private static string Default { get; } = SchemeFile.Read(null, 2026);

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_fine_scheme_is_told_so_with_exit_code_0()
    {
        var (code, said) = await RunAsync("scheme", "lint", Write("a.yaml", Default));

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("a.yaml: fine. 2026-default, 2026, base 100; indicators: 8, adjustments: 2", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_file_line_and_reason_and_exit_code_1()
    {
        var file = Write("b.yaml", Default.Replace("within_days: 3", "within_days: 400", StringComparison.Ordinal));
        var (code, said) = await RunAsync("scheme", "lint", Write("a.yaml", Default), file);

        Assert.Equal(ExitCodes.Refused, code);
        Assert.Contains("a.yaml: fine.", said, StringComparison.Ordinal);
        Assert.Contains($"{file}:12:", said, StringComparison.Ordinal);
        Assert.Contains("sections[0].indicators[1].within_days: 1 to 366", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_wrong_usage() =>
        Assert.Equal(ExitCodes.Usage, (await RunAsync("scheme", "lint", Path.Combine(_directory, "none.yaml"))).Code);

    [Fact]
    public async Task Two_schemes_are_compared_by_indicator()
    {
        var after = Write("b.yaml", Default.Replace("target: 0.9", "target: 0.95", StringComparison.Ordinal));
        var (code, said) = await RunAsync("scheme", "diff", Write("a.yaml", Default), after, "--json");

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("""{"where":"resolved_on_time.target","before":"0.9","after":"0.95"}""", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_as_a_scheme_is_not_compared() =>
        Assert.Equal(ExitCodes.Refused, (await RunAsync("scheme", "diff", Write("a.yaml", Default), Write("b.yaml", "label: ["))).Code);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_directory, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int Code, string Said)> RunAsync(params string[] args)
    {
        var (before, said) = (Console.Out, new StringWriter());
        Console.SetOut(said);
        try
        {
            return (await CommandLine.RunAsync(args), said.ToString());
        }
        finally
        {
            Console.SetOut(before);
        }
    }
}
