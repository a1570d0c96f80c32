using Google.Rpc;
using Grpc.Core;

namespace Lianxin.Cli.Output;

/// <summary>The sentence a clerk reads of a refused call: the service's own, in the user's language where it has one.</summary>
public static class StatusSentence
{
    /// <summary>The sentence.</summary>
    /// <param name="error">The refused call.</param>
    /// <returns>One line.</returns>
    public static string Of(RpcException error) =>
        error.GetRpcStatus() is { } status ? Of(status)
        : error.Status.Detail is { Length: > 0 } detail ? detail : error.StatusCode.ToString();

    /// <summary>The sentence of a status with the service's details.</summary>
    /// <param name="status">The status of a call or an operation that failed.</param>
    /// <returns>One line.</returns>
    public static string Of(Google.Rpc.Status status)
    {
        // A rule's refusal is a sentence of its own. What is wrong with the form of a request isn't: its sentences follow the
        // name of their field, and there may be several.
        var fields = status.GetDetail<BadRequest>()?.FieldViolations;
        return fields is { Count: > 0 } && status.Message != fields[0].Description
            ? string.Join(Texts.Say("; ", ";"), fields.Select(Of))
            : Localised(status.GetDetail<LocalizedMessage>(), status.Message);
    }

    private static string Of(BadRequest.Types.FieldViolation field) =>
        Words.Field(field.Field) + Texts.Say(": ", ":") + Localised(field.LocalizedMessage, field.Description);

    private static string Localised(LocalizedMessage? local, string english) =>
        Texts.Chinese && local is { Message.Length: > 0 } ? local.Message : english;
}
