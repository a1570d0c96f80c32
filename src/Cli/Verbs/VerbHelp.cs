using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Lianxin.Cli.Verbs;

/// <summary>A verb's help: the parser's own, which speaks English alone, in the user's language, and with examples.</summary>
public sealed class VerbHelp(HelpAction parsers) : SynchronousCommandLineAction
{
    /// <summary>What the parser's help says of itself. The chinese takes as much room where columns follow.</summary>
    private static readonly (string English, string Chinese)[] Words =
    [
        ("Description:", "说明:"), ("Usage:", "用法:"), ("Arguments:", "参数:"), ("Options:", "选项:"), ("Commands:", "命令:"),
        ("[command] [options]", "[命令] [选项]"), ("[options]", "[选项]"), ("(REQUIRED)", "(必填)    "), ("[default: ", "[默认 "),
    ];

    /// <summary>Who asks for help is not told what else is missing.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        try
        {
            var code = parsers.Invoke(parseResult);
            output.Write(Translated(text.ToString().TrimEnd()) + Environment.NewLine);
            WriteExamples(output, CommandLine.PathOf(parseResult.CommandResult));
            return code;
        }
        finally
        {
            parseResult.InvocationConfiguration.Output = output;
        }
    }

    private static string Translated(string help) => Texts.Chinese
        ? Words.Aggregate(help, (text, word) => text.Replace(word.English, word.Chinese, StringComparison.Ordinal))
        : help;

    private static void WriteExamples(TextWriter output, string path)
    {
        var examples = HelpExamples.Of(path);
        if (examples.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(Texts.Say("Examples:", "示例:"));
        foreach (var example in examples)
            output.WriteLine($"  {example}");
    }
}
