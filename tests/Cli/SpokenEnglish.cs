using System.Runtime.CompilerServices;

namespace Lianxin.Cli.Tests;

/// <summary>The texts' language is the process's own: these tests read English wherever they run.</summary>
internal static class SpokenEnglish
{
    [ModuleInitializer]
    internal static void Choose() => Texts.Chinese = false;
}
