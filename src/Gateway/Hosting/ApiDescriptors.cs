using Google.LongRunning;
using Google.Protobuf.Reflection;
using Google.Rpc;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace Lianxin.Gateway.Hosting;

/// <summary>Descriptors of the API.</summary>
internal static class ApiDescriptors
{
    /// <summary>Every service that the gateway maps, but for health and reflection.</summary>
    public static readonly ImmutableArray<ServiceDescriptor> Services =
    [
        Divisions.Descriptor,
        Departments.Descriptor,
        Cadres.Descriptor,
        Households.Descriptor,
        Links.Descriptor,
        Api.V1.Ledger.Descriptor,
        Workload.Descriptor,
        Schemes.Descriptor,
        Vetoes.Descriptor,
        Api.V1.Evaluations.Descriptor,
        Campaigns.Descriptor,
        Imports.Descriptor,
        OperationItems.Descriptor,
        Admin.Descriptor,
        Operations.Descriptor,
    ];

    /// <summary>Files whose messages may stand in an <c>Any</c>: error details, operation metadata and results.</summary>
    public static readonly ImmutableArray<FileDescriptor> Files =
        [.. Services.Select(service => service.File).Append(ErrorDetailsReflection.Descriptor).Append(OperationItem.Descriptor.File).Distinct()];
}
