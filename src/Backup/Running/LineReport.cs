using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lianxin.Backup.Manifests;

namespace Lianxin.Backup.Running;

/// <summary>
/// Tells whoever started the program what happens, one JSON object a line: <c>step</c> with <c>done</c> and <c>total</c>, then
/// <c>result</c> or <c>refused</c>. At most a hundred lines a step.
/// </summary>
/// <param name="output">Where to.</param>
internal sealed class LineReport(TextWriter output) : IBackupProgress
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private (BackupStep Step, long Hundredth) _last = ((BackupStep)(-1), 0);

    /// <inheritdoc/>
    public void Report(BackupStep step, long done, long total)
    {
        // Of unknown size, a line for each 16 MiB.
        var now = (step, total > 0 ? done * 100 / total : done >> 24);
        if (now == _last)
            return;
        _last = now;
        Write(new JsonObject { ["step"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(step.ToString()), ["done"] = done, ["total"] = total });
    }

    /// <summary>Tells what was done.</summary>
    public void Done(string directory, string place, BackupManifest manifest) => Done(directory, place, manifest, null);

    /// <summary>Tells what was restored.</summary>
    public void Done(string directory, string place, Restored restored) => Done(directory, place, restored.Manifest, restored.Erased);

    private void Done(string directory, string place, BackupManifest manifest, int? erased) => Write(new JsonObject
    {
        ["result"] = new JsonObject
        {
            ["erased"] = erased,
            ["backup"] = directory,
            ["place"] = place,
            ["created_at"] = manifest.CreatedAt.ToString("O"),
            ["bytes"] = manifest.Files.Sum(file => file.Size),
            ["counties"] = new JsonArray([.. manifest.Counties.Select(county => new JsonObject
            {
                ["county"] = county.County,
                ["position"] = county.Position,
                ["root"] = Convert.ToBase64String(county.Root.Span),
            })]),
        },
    });

    /// <summary>Tells why nothing was done.</summary>
    public void Refused(string english, string chinese) => Write(new JsonObject
    {
        ["refused"] = new JsonObject { ["en"] = english.ReplaceLineEndings(" "), ["zh"] = chinese.ReplaceLineEndings(" ") },
    });

    private void Write(JsonObject line) => output.WriteLine(line.ToJsonString(Plain));
}
