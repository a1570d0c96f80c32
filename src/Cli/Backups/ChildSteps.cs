using System.Text.Json;
using System.Text.Json.Nodes;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.Backups;

/// <summary>Shows a child's steps, one line of progress each, as it reports them in lines of JSON.</summary>
/// <param name="output">The child's standard output.</param>
/// <param name="board">Shows them.</param>
internal sealed class ChildSteps(TextReader output, IProgressBoard board)
{
    private const long Mebi = 1 << 20;

    /// <summary>Reads to the end.</summary>
    /// <returns>The last line that was no progress, or null when there was none.</returns>
    public async Task<JsonObject?> FollowAsync()
    {
        var line = await ReadAsync();
        while (line?["step"] is { } step)
        {
            var name = step.GetValue<string>();
            await board.RunAsync(TitleOf(name), async progress =>
            {
                for (; line?["step"]?.GetValue<string>() == name; line = await ReadAsync())
                    Show(progress, line!, bytes: name != "verify");
            });
        }

        return line;
    }

    private static void Show(IProgressLine progress, JsonObject line, bool bytes)
    {
        var (done, total) = (line["done"]!.GetValue<long>(), line["total"]!.GetValue<long>());
        progress.Report(done, total, bytes ? $"{(double)done / Mebi:N1} MiB" : Texts.Say($"{done:N0} entries", $"{done:N0} 条"));
    }

    private async Task<JsonObject?> ReadAsync() =>
        await output.ReadLineAsync() is { } line && JsonNode.Parse(line) is JsonObject read ? read : null;

    private static string TitleOf(string step) => step switch
    {
        "copy" => Texts.Say("copy the data", "复制数据"),
        "check" => Texts.Say("hash the files", "计算文件哈希"),
        "load" => Texts.Say("put the data in place", "写入数据"),
        "verify" => Texts.Verifying,
        _ => step,
    };
}
