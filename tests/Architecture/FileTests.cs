using Xunit;

namespace Lianxin.Architecture.Tests;

/// <summary>Small rooms: short files, names that say what is inside.</summary>
public sealed class FileTests
{
    private static readonly string[] Vague = ["Manager", "Helper", "Helpers", "Util", "Utils", "Common", "Base"];

    [Fact]
    public void Files_are_short()
    {
        var lengths = Tree.Sources("src").Select(f => (File: Tree.Relative(f), Lines: File.ReadLines(f).Count())).ToArray();

        Assert.Empty(lengths.Where(f => f.Lines > 300).Select(f => $"{f.File}: {f.Lines}"));
        var sorted = lengths.Select(f => f.Lines).Order().ToArray();
        Assert.True(sorted[sorted.Length / 2] <= 70, $"median {sorted[sorted.Length / 2]}");
        Assert.True(sorted[sorted.Length * 9 / 10] <= 200, $"90th percentile {sorted[sorted.Length * 9 / 10]}");
    }

    [Fact]
    public void A_program_reads_as_a_table_of_contents() =>
        Assert.All(
            Tree.Sources("src").Where(f => Path.GetFileName(f) == "Program.cs"),
            f => Assert.True(File.ReadLines(f).Count() < 40, Tree.Relative(f)));

    [Fact]
    public void Names_say_what_is_inside() =>
        Assert.Empty(Tree.Sources("src")
            .Where(f => Vague.Any(v => Path.GetFileNameWithoutExtension(f).EndsWith(v, StringComparison.Ordinal)))
            .Select(Tree.Relative));

    [Fact]
    public void Nothing_is_left_for_later() =>
        Assert.Empty(Tree.Sources("src")
            .Where(f => File.ReadAllText(f) is var text
                && (text.Contains("TODO", StringComparison.Ordinal)
                    || text.Contains("FIXME", StringComparison.Ordinal)
                    || text.Contains("NotImplementedException", StringComparison.Ordinal)))
            .Select(Tree.Relative));
}
