namespace Lianxin.Gateway.Errors;

/// <summary>Lets a service go on with a value, or ends the call with the refusal's status.</summary>
internal static class Refusals
{
    /// <summary>The refusal as the exception that ends a call.</summary>
    public static RpcException ToException(this Refusal refusal) => Statuses.Of(refusal).ToRpcException();

    /// <summary>The value of an answer.</summary>
    /// <exception cref="RpcException">The answer is a refusal.</exception>
    public static T Required<T>(this Answer<T> answer)
        where T : notnull =>
        answer.Refusal is { } refusal ? throw refusal.ToException()
        : answer.Value ?? throw NotFound().ToException();

    /// <summary>The items of an answer.</summary>
    /// <exception cref="RpcException">The answer is a refusal.</exception>
    public static ImmutableArray<T> Listed<T>(this Answer<ImmutableArray<T>> answer) =>
        answer.Refusal is { } refusal ? throw refusal.ToException()
        : answer.Value.IsDefault ? [] : answer.Value;

    /// <summary>An accepted reply.</summary>
    /// <exception cref="RpcException">The reply is a refusal.</exception>
    public static CommandReply Accepted(this CommandReply reply) =>
        reply.Refusal is { } refusal ? throw refusal.ToException() : reply;

    /// <summary>What was named isn't there.</summary>
    public static Refusal NotFound(string field = "") => new(RefusalCode.NotFound, "no such resource", "查无此项", field);
}
