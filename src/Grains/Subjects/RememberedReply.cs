using System.Text.Json;
using System.Text.Json.Serialization;
using Lianxin.Contracts.Calls;
using Lianxin.Domain.Decisions;
using Lianxin.Ledger.Appends;

namespace Lianxin.Grains.Subjects;

/// <summary>A reply as the ledger remembers it under its request key; the position is remembered beside it.</summary>
/// <param name="Version">The subject's version after the command.</param>
/// <param name="Created">Ids that the command founded.</param>
/// <param name="Warnings">Warnings in Chinese.</param>
/// <param name="WarningsEnglish">The same in English; null as remembered by releases that had none.</param>
internal sealed record RememberedReply(
    long Version, ImmutableArray<string> Created, ImmutableArray<string> Warnings, ImmutableArray<string>? WarningsEnglish = null)
{
    /// <summary>What is to be remembered.</summary>
    /// <param name="version">The subject's version after the command.</param>
    /// <param name="created">Ids that the command founded.</param>
    /// <param name="warnings">Warnings.</param>
    /// <returns>The reply.</returns>
    public static RememberedReply Of(long version, ImmutableArray<string> created, ImmutableArray<Notice> warnings) => new(
        version, created, [.. warnings.Select(warning => warning.Chinese)], [.. warnings.Select(warning => warning.English)]);

    /// <summary>The bytes to remember.</summary>
    /// <returns>JSON.</returns>
    public ReadOnlyMemory<byte> ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, RememberedReplyJson.Default.RememberedReply);

    /// <summary>The reply at its position.</summary>
    /// <param name="position">Position of the command's last entry.</param>
    /// <returns>The reply.</returns>
    public CommandReply At(long position) =>
        new() { Position = position, Version = Version, Created = Created, Warnings = Notices() };

    /// <summary>The first answer again.</summary>
    /// <param name="repeated">What the ledger remembers.</param>
    /// <returns>The reply.</returns>
    public static CommandReply Of(AppendResult.Repeated repeated) => Read(repeated.Result).At(repeated.LastPosition);

    /// <summary>What a look-up found: the first answer, or the refusal of another body under the same id.</summary>
    /// <param name="remembered">What the ledger remembers.</param>
    /// <param name="bodyHash">Hash of the body at hand.</param>
    /// <returns>The reply.</returns>
    public static CommandReply Of(RememberedRequest remembered, string bodyHash) => remembered.BodyHash == bodyHash
        ? Read(remembered.Result).At(remembered.LastPosition)
        : CommandReply.Refused(Refusals.RequestIdReused);

    private ImmutableArray<Notice> Notices()
    {
        var english = WarningsEnglish ?? Warnings;
        return [.. Warnings.Select((chinese, at) => new Notice(english[at], chinese))];
    }

    private static RememberedReply Read(ReadOnlyMemory<byte> json) =>
        JsonSerializer.Deserialize(json.Span, RememberedReplyJson.Default.RememberedReply) ?? throw new JsonException("a remembered reply is an object");
}

/// <summary>Serialisers of remembered replies, generated.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RememberedReply))]
internal sealed partial class RememberedReplyJson : JsonSerializerContext;
