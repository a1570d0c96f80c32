using Google.Rpc;
using Grpc.Core;

namespace Lianxin.Cli.Output;

/// <summary>The sentence a clerk reads of a refused call: the service's own, in the user's language where it has one.</summary>
public static class StatusSentence
{
    /// <summary>The sentence with the fields at fault.</summary>
    /// <param name="error">The refused call.</param>
    /// <returns>One line.</returns>
    public static string Of(RpcException error)
    {
        var status = error.GetRpcStatus();
        var sentence = Texts.Chinese && status?.GetDetail<LocalizedMessage>() is { Message.Length: > 0 } local
            ? local.Message
            : status?.Message ?? error.Status.Detail;
        var fields = status?.GetDetail<BadRequest>()?.FieldViolations.Select(v => v.Field).Where(f => f.Length > 0).Distinct().ToArray();
        if (sentence.Length == 0)
            sentence = error.StatusCode.ToString();
        return fields is { Length: > 0 } ? $"{sentence} ({string.Join(", ", fields)})" : sentence;
    }
}
