namespace Lianxin.Cli;

/// <summary>What the command line says, in the language of its user.</summary>
public static class Texts
{
    /// <summary>Whether texts are Chinese; set once at start from <c>--lang</c> or <c>LANG</c>.</summary>
    public static bool Chinese { get; set; } = SpeaksChinese(Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG"));

    public static string CannotStart => Say("the service could not be started", "服务无法启动");

    public static string Importing(string file) => Say($"import {file}", $"导入 {file}");

    public static string Replaying(int year) => Say($"replay {year}", $"回放 {year} 年台帐");

    public static string Scoring(int year) => Say($"score {year}", $"{year} 年考核计分");

    public static string Generating => Say("generate the county", "生成样例县");

    public static string Verifying => Say("verify the ledger", "校验台帐");

    public static string Rebuilding => Say("rebuild the read models", "重建读模型");

    public static string ServiceEnded => Say(
        "the service ended; what it acknowledged is stored, the same command goes on from there", "服务已退出;已确认的内容均已入库,重新执行同一命令即可继续");

    public static string NoAnswer(Uri server) => Say($"no gateway answers at {server}", $"{server} 无网关应答");

    public static string Fault(Exception fault) => Say(
        $"a fault of the program: {fault.GetType().Name}: {fault.Message}", $"程序错误:{fault.GetType().Name}:{fault.Message}");

    public static string Exporting(string file) => Say($"export {file}", $"导出 {file}");

    public static string Imported(long changed, long unchanged, long failed) =>
        Say($"{changed:N0} stored, {unchanged:N0} unchanged, {failed:N0} failed", $"入库 {changed:N0},未变 {unchanged:N0},失败 {failed:N0}");

    public static string Listening(Connecting.ServiceAddress address) =>
        Say($"serving JSON {address.Http} and gRPC {address.Grpc}; Ctrl-C ends", $"服务中:JSON {address.Http},gRPC {address.Grpc};Ctrl-C 结束");

    public static string NotADemo(string directory) =>
        Say($"{directory} holds a real ledger; the demo needs a data directory of its own", $"{directory} 是正式台帐;演示需要单独的数据目录");

    public static string OtherDemo(string directory) =>
        Say($"{directory} holds a demo with another seed, scale or year", $"{directory} 是另一种子、规模或年份的演示");

    public static string RowsFailed(long rows) => Say($"{rows} rows of the sample were refused", $"样例有 {rows} 行被拒绝");

    public static string RowsOutsideYear(string file, int year) =>
        Say($"{file} has rows outside {year}", $"{file} 含有 {year} 年以外的行");

    /// <summary>Takes <c>--lang</c> from the arguments before help texts are made.</summary>
    /// <param name="args">The arguments.</param>
    public static void ChooseLanguage(string[] args)
    {
        var at = Array.IndexOf(args, "--lang");
        if (at >= 0 && at + 1 < args.Length)
            Chinese = SpeaksChinese(args[at + 1]);
    }

    /// <summary>One of two texts.</summary>
    public static string Say(string english, string chinese) => Chinese ? chinese : english;

    private static bool SpeaksChinese(string? language) => language?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true;
}
