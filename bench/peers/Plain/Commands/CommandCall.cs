using Google.Protobuf;

namespace Lianxin.Bench.Plain.Commands;

/// <summary>Who sends a command, under which key and with which bytes; keys as the gateway makes them, so that ids derived from them are the same.</summary>
/// <param name="Principal">Who.</param>
/// <param name="Key">Hash of principal, method and request id, hex.</param>
/// <param name="BodyHash">Hash of everything else in the request.</param>
/// <param name="Payload">The request as received: the entry's content.</param>
/// <param name="Cancellation">Ends it early.</param>
internal sealed record CommandCall(string Principal, string Key, byte[] BodyHash, byte[] Payload, CancellationToken Cancellation)
{
    private const string PrincipalHeader = "lianxin-principal";

    /// <summary>The key as it is stored.</summary>
    public byte[] KeyBytes { get; } = Convert.FromHexString(Key);

    /// <summary>Reads it from a request; notes a request id that is none.</summary>
    public static CommandCall Of(Input input, IMessage request, ServerCallContext context)
    {
        if (!Guid.TryParseExact(RequestKeys.RequestIdOf(request), "D", out var id))
            input.Refuse("request_id", "must be a UUID; a repeat of the same id returns the first answer", "请求编号必须是UUID");
        var principal = context.RequestHeaders.GetValue(PrincipalHeader) ?? "dev";
        return new CommandCall(
            principal,
            RequestKeys.KeyOf(principal, context.Method, id),
            Convert.FromHexString(RequestKeys.BodyHashOf(request)),
            request.ToByteArray(),
            context.CancellationToken);
    }
}
