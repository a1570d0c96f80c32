using Lianxin.Api.V1;

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

    public static string Reconciling(int year) => Say($"reconcile {year} with a replay of the ledger", $"{year} 年考核按台帐重算核对");

    public static string WritingFiles(int year) => Say($"write the files of {year}", $"写出 {year} 年考核文件");

    public static string Imagining(int year) => Say($"simulate {year}", $"{year} 年考核试算");

    public static string Generating => Say("generate the county", "生成样例县");

    public static string Verifying => Say("verify the ledger", "校验台帐");

    public static string Rebuilding => Say("rebuild the read models", "重建读模型");

    public static string GoesOn => Say("; the same command, run again, goes on where it stopped", ";重新执行同一命令即可继续");

    public static string ServiceEnded => Say(
        "the service ended; what it acknowledged is stored, the same command goes on from there", "服务已退出;已确认的内容均已入库,重新执行同一命令即可继续");

    public static string NoAnswer(Uri server) => Say($"no gateway answers at {server}", $"{server} 无网关应答");

    public static string NoGrpc(Uri server) => Say(
        $"{server} answers, but not in gRPC: --server takes the gateway's gRPC address, not that of its JSON", $"{server} 有应答但不是 gRPC:--server 应为网关的 gRPC 地址,而非 JSON 地址");

    public static string NoLedger(string directory) => Say(
        $"there is no ledger in {directory}: demo and found make one, --data names another directory", $"{directory} 中没有台帐:demo 或 found 可建立,--data 可指定其他目录");

    public static string NoDivisions(string county) => Say(
        $"there are no divisions of {county} in samples; the demo has those of 511323", $"samples 中没有 {county} 的区划;演示可用 511323");

    public static string Stopping => Say("stopping; the same command, run again, goes on where it stopped", "正在停止;重新执行同一命令即可继续");

    public static string Fault(Exception fault) => Say(
        $"a fault of the program: {fault.GetType().Name}: {fault.Message}", $"程序错误:{fault.GetType().Name}:{fault.Message}");

    public static string Exporting(string file) => Say($"export {file}", $"导出 {file}");

    public static string Imported(long changed, long unchanged, long failed, bool dry) => dry
        ? Say($"{changed:N0} would be stored, {unchanged:N0} unchanged, {failed:N0} would fail; nothing is stored", $"可入库 {changed:N0},未变 {unchanged:N0},将失败 {failed:N0};未入库")
        : Say($"{changed:N0} stored, {unchanged:N0} unchanged, {failed:N0} failed", $"入库 {changed:N0},未变 {unchanged:N0},失败 {failed:N0}");

    public static string Listening(Connecting.ServiceAddress address) =>
        Say($"serving JSON {address.Http} and gRPC {address.Grpc}; Ctrl-C ends", $"服务中:JSON {address.Http},gRPC {address.Grpc};Ctrl-C 结束");

    public static string NotADemo(string directory) =>
        Say($"{directory} holds a real ledger; the demo needs a data directory of its own", $"{directory} 是正式台帐;演示需要单独的数据目录");

    public static string OtherDemo(string directory) =>
        Say($"{directory} holds a demo with another seed, scale or year", $"{directory} 是另一种子、规模或年份的演示");

    public static string RowsFailed(long rows) =>
        Say(rows == 1 ? "1 row of the sample was refused" : $"{rows:N0} rows of the sample were refused", $"样例有 {rows:N0} 行被拒绝");

    public static string Founded(County county) => Say(
        $"founded the ledger of {county.DisplayName} ({county.Name}); policy {county.PolicyLabel}; import the registry files next",
        $"已建立{county.DisplayName}({county.Name})台帐,政策 {county.PolicyLabel};接下来导入登记文件");

    public static string FoundedBefore(County county) => Say(
        $"{county.DisplayName} ({county.Name}) has its ledger already; nothing changed", $"{county.DisplayName}({county.Name})台帐早已建立,未作更改");

    public static string FoundedOtherwise(County county) => Say(
        $"{county.Name} has its ledger already, as {county.DisplayName}; a ledger is founded once", $"{county.Name} 已以“{county.DisplayName}”之名建立台帐,不能重复建立");

    public static string IsADemo(string place) =>
        Say($"{place} holds a demo on a simulated clock; a real county needs a data directory of its own", $"{place} 是使用模拟时钟的演示;正式台帐需要单独的数据目录");

    public static string Verified(long entries, long position, int checkpoints) => Say(
        $"the ledger is whole: {entries:N0} entries checked, up to position {position:N0}"
        + (checkpoints == 0 ? string.Empty : $"; it agrees with {checkpoints:N0} checkpoint{(checkpoints == 1 ? string.Empty : "s")}"),
        $"台帐完整:已校验 {entries:N0} 条记录,直到位置 {position:N0}" + (checkpoints == 0 ? string.Empty : $";与 {checkpoints:N0} 个检查点相符"));

    public static string Stood(string county, long position, string root) =>
        Say($"{county}: position {position:N0}, root {root}", $"{county}:位置 {position:N0},根哈希 {root}");

    public static string BackedUp(string directory) => Say($"backed up to {directory}; every entry verified", $"已备份到 {directory},全部记录校验通过");

    public static string Restored(string place, long erased) => Say(
        $"restored into {place}; every entry verified, positions and roots are the backup's" + (erased == 0 ? string.Empty : $"; erased again: {erased:N0}"),
        $"已恢复到 {place};全部记录校验通过,位置与根哈希和备份一致" + (erased == 0 ? string.Empty : $";再次删除 {erased:N0} 人"));

    public static string NoErasures => Say(
        "WARNING: no list of erasures was given. Whoever was erased after this backup can be read again: restore once more with --erasures FILE, or erase them again.",
        "警告:未给出删除记录。备份之后被删除信息的人员又可读取:请带 --erasures 文件重新恢复,或逐一重新删除。");

    public static string KeysApart(string file) => Say(
        $"{file} holds the keys: whoever has it and the backup reads every sealed text. Keep it elsewhere.", $"{file} 含密钥:同时持有该文件与备份者可读全部加密内容,请另处保存。");

    public static string WhereTheDataIs(string verb) =>
        Say($"{verb} runs where the data is: it takes --data or --postgres, not --server", $"{verb} 须在数据所在处运行:使用 --data 或 --postgres,不能用 --server");

    public static string NoDatabase(string variable) =>
        Say($"--postgres needs a connection string, or {variable} set to one", $"--postgres 需要连接串,或设置环境变量 {variable}");

    public static string Rebuilt(long streams) =>
        Say($"the read models are made anew from {streams:N0} subjects' entries", $"已由 {streams:N0} 个对象的台帐记录重建读模型");

    public static string NotBegun(int year, Google.Type.Date today) => Say(
        $"{year} has not begun: the county's today is {Day(today)}",
        $"{year} 年尚未开始:该县今天是 {Day(today)}");

    public static string StillRuns(int year, Google.Type.Date today) => Say(
        $"{year} runs until 31 December and today is {Day(today)}; --freeze evaluates it as it stands, and nothing recorded later counts, for good",
        $"{year} 年到 12 月 31 日才结束,今天是 {Day(today)};加 --freeze 则按现状冻结考核,此后记录不再计入,不可撤销");

    public static string Evaluated(Evaluation evaluation) => Say(
        $"year-end evaluation {evaluation.Year}: {Output.Words.Stage(evaluation.State)}; {Output.Words.Cadres(evaluation.Scored)} scored; up to {Day(evaluation.CutOffDay)}, ledger position {evaluation.CutOffPosition:N0}",
        $"{evaluation.Year} 年度考核:{Output.Words.Stage(evaluation.State)};计分 {Output.Words.Cadres(evaluation.Scored)};截至 {Day(evaluation.CutOffDay)},台帐位置 {evaluation.CutOffPosition:N0}");

    public static string NotConfirmed(int year) => Say(
        $"the bands of {year} are proposals: a person confirms them first, by --confirm", $"{year} 年等次尚为建议,须先由人确认:--confirm");

    public static string SchemeStands(int year, string scheme) => Say(
        $"{year} is evaluated by the scheme {scheme} adopted before; --scheme is not read", $"{year} 年考核已采用方案 {scheme},不再读取 --scheme");

    public static string AllGoesAlone => Say("--all takes a directory and nothing else of import's", "--all 只需目录,不能与其他导入参数同用");

    public static string NoSuchFile(string path) => Say($"no such file: {path}", $"文件不存在:{path}");

    public static string NoSuchDirectory(string path) => Say($"no such directory: {path}", $"目录不存在:{path}");

    public static string NoRegistryFiles(string directory, IEnumerable<string> files) =>
        Say($"{directory} has none of {string.Join(", ", files)}", $"{directory} 中没有 {string.Join("、", files)}");

    public static string RowsOutsideYear(string file, int year) =>
        Say($"{file} has rows outside {year}", $"{file} 含有 {year} 年以外的行");

    /// <summary>Takes <c>--lang</c> from the arguments before help texts are made.</summary>
    /// <param name="args">The arguments.</param>
    public static void ChooseLanguage(string[] args)
    {
        var stated = args.Zip(args.Skip(1).Append(string.Empty))
            .Select(pair => pair.First == "--lang" ? pair.Second : pair.First.StartsWith("--lang=", StringComparison.Ordinal) ? pair.First["--lang=".Length..] : null)
            .FirstOrDefault(language => language is not null);
        if (stated is not null)
            Chinese = SpeaksChinese(stated);
    }

    /// <summary>A day as it is written everywhere, such as 2026-03-05.</summary>
    public static string Day(Google.Type.Date day) => $"{day.Year:0000}-{day.Month:00}-{day.Day:00}";

    /// <summary>One of two texts.</summary>
    public static string Say(string english, string chinese) => Chinese ? chinese : english;

    private static bool SpeaksChinese(string? language) => language?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true;
}
