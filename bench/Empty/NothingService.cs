using Grpc.Core;
using Lianxin.Api.V1;

namespace Lianxin.Bench.Empty;

/// <summary>Answers at once, and nothing.</summary>
internal sealed class NothingService : Workload.WorkloadBase
{
    public override Task<CadreWorkload> GetCadreWorkload(GetCadreWorkloadRequest request, ServerCallContext context) =>
        Task.FromResult(new CadreWorkload());
}
