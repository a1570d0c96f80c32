namespace Lianxin.Cli.Tests;

/// <summary>Tests that read Chinese: one after the other and beside no others, for the language is the process's own.</summary>
[CollectionDefinition(nameof(SpokenChinese), DisableParallelization = true)]
public sealed class SpokenChinese
{
    /// <summary>What a print says in Chinese.</summary>
    public static string Say(Func<string> print)
    {
        Texts.Chinese = true;
        try
        {
            return print();
        }
        finally
        {
            Texts.Chinese = false;
        }
    }
}
