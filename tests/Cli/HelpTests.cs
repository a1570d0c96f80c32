using System.CommandLine;
using Lianxin.Cli.Verbs;

namespace Lianxin.Cli.Tests;

/// <summary>What <c>--help</c> says.</summary>
[Collection(nameof(SpokenChinese))]
public sealed class HelpTests
{
    public static TheoryData<string> Verbs() => [.. Paths(CommandLine.Root(), string.Empty)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_verb_has_examples_that_it_takes(string path)
    {
        var examples = HelpExamples.Of(path);

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Empty(CommandLine.Root().Parse(example["./lianxin ".Length..]).Errors));
        Assert.All(examples, example => Assert.StartsWith($"./{path}", example, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_ends_with_the_examples(string path) =>
        Assert.EndsWith($"Examples:\n  {string.Join("\n  ", HelpExamples.Of(path))}\n", Help(path).ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Verbs))]
    public void In_chinese_no_word_of_english_help_is_left(string path)
    {
        var help = SpokenChinese.Say(() => Help(path));

        Assert.All(
            ["Description", "Usage", "Arguments", "Options", "Commands", "Examples", "REQUIRED", "default", "[options]", "[command]"],
            (string word) => Assert.DoesNotContain(word, help, StringComparison.Ordinal));
    }

    private static string Help(string path)
    {
        using var text = new StringWriter();
        CommandLine.Root().Parse($"{path["lianxin".Length..]} --help").Invoke(new InvocationConfiguration { Output = text });
        return text.ToString();
    }

    private static IEnumerable<string> Paths(Command command, string above)
    {
        var path = $"{above} {command.Name}".Trim();
        return command.Subcommands.SelectMany(verb => Paths(verb, path)).Prepend(path);
    }
}
