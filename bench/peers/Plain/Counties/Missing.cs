namespace Lianxin.Bench.Plain.Counties;

/// <summary>What was named isn't there.</summary>
internal static class Missing
{
    /// <summary>No such thing.</summary>
    /// <param name="id">What was asked for; it parsed as an id, so it is short.</param>
    public static Refusal Of(string id) => new(RefusalCode.NotFound, $"{id} does not exist", $"{id}不存在");

    /// <summary>The refusal as the exception that ends a call.</summary>
    public static RpcException ToException(this Refusal refusal) => Statuses.Of(refusal).ToRpcException();
}
