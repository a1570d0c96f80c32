using Grpc.Core;
using Lianxin.Api.V1;

namespace Lianxin.Bench.Floor;

/// <summary>Gives the same bytes as the service that was asked before, and does nothing for it.</summary>
internal sealed class EmptyHandedService(Answers answers) : Workload.WorkloadBase
{
    public override Task<CadreWorkload> GetCadreWorkload(GetCadreWorkloadRequest request, ServerCallContext context) =>
        Task.FromResult(answers.Of(request.Name));
}
