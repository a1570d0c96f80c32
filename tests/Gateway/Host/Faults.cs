using Google.Rpc;

namespace Lianxin.Gateway.Tests.Host;

/// <summary>What a refused call must carry.</summary>
internal static class Faults
{
    public static async Task RefusedAsync(StatusCode code, string reason, Func<Task> call, string? field = null)
    {
        var fault = await Assert.ThrowsAsync<RpcException>(call);
        var status = fault.GetRpcStatus()!;
        Assert.Equal((code, reason), (fault.StatusCode, status.GetDetail<ErrorInfo>()!.Reason));
        Assert.NotEmpty(status.GetDetail<LocalizedMessage>()!.Message);
        if (field is not null)
            Assert.Equal(field, Assert.Single(status.GetDetail<BadRequest>()!.FieldViolations).Field);
    }
}
