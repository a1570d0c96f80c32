using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lianxin.Proofs.Checkpoints;

/// <summary>How checkpoints and proofs are written.</summary>
[JsonSerializable(typeof(Checkpoint))]
[JsonSerializable(typeof(EntryProof))]
internal sealed partial class CheckpointJson : JsonSerializerContext
{
    /// <summary>For people: indented, and base 64 stays as it is, since nothing here is put into a page.</summary>
    public static CheckpointJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
