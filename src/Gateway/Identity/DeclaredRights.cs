using System.Collections.Frozen;
using Google.LongRunning;
using Google.Protobuf.Reflection;
using Grpc.AspNetCore.Server;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace Lianxin.Gateway.Identity;

/// <summary>The right of every method, read from the descriptors' <c>right</c> option once at start.</summary>
internal sealed class DeclaredRights
{
    /// <summary>Held by whoever sees personal data in a FULL view.</summary>
    public const string Personal = "personal.read";

    /// <summary>Rights to a ballot: a token opens it, and who calls is not asked, not even who they say they are.</summary>
    public const string Ballots = "ballot.";

    // Published as they are: their descriptors can't carry our option. Null stands for "open to all".
    private static readonly Dictionary<string, string?> Foreign = new()
    {
        [Full(Operations.Descriptor, "GetOperation")] = "operations.read",
        [Full(Operations.Descriptor, "ListOperations")] = "operations.read",
        [Full(Operations.Descriptor, "WaitOperation")] = "operations.read",
        [Full(Operations.Descriptor, "CancelOperation")] = "operations.write",
        [Full(Operations.Descriptor, "DeleteOperation")] = "operations.write",
    };

    private static readonly string[] Open = ["/grpc.health.v1.", "/grpc.reflection."];

    private readonly FrozenDictionary<string, string> _rights;

    private DeclaredRights(FrozenDictionary<string, string> rights) => _rights = rights;

    /// <summary>Reads the rights of the API's methods.</summary>
    /// <param name="services">The services' descriptors.</param>
    /// <returns>The rights.</returns>
    /// <exception cref="ConfigurationException">A method declares none.</exception>
    public static DeclaredRights Of(IEnumerable<ServiceDescriptor> services) => new(services
        .SelectMany(service => service.Methods)
        .ToFrozenDictionary(
            method => Full(method.Service, method.Name),
            method => Of(method) ?? throw new ConfigurationException($"method {method.FullName} declares no right")));

    /// <summary>The right a method declares, or null.</summary>
    public static string? Of(MethodDescriptor method) =>
        Foreign.GetValueOrDefault(Full(method.Service, method.Name))
        ?? (method.GetOptions()?.GetExtension(AnnotationsExtensions.Right) is { Length: > 0 } right ? right : null);

    /// <summary>Stops the start when a mapped method has no right.</summary>
    /// <exception cref="ConfigurationException">Such a method is there.</exception>
    public void Cover(IEnumerable<Endpoint> endpoints)
    {
        foreach (var method in endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()).OfType<GrpcMethodMetadata>())
        {
            if (!IsOpen(method.Method.FullName) && !_rights.ContainsKey(method.Method.FullName))
                throw new ConfigurationException($"method {method.Method.FullName} declares no right");
        }
    }

    /// <summary>The right a call needs; null for health and reflection.</summary>
    /// <exception cref="KeyNotFoundException">No such method: <see cref="Cover"/> lets none be mapped.</exception>
    public string? Needed(string method) => _rights.TryGetValue(method, out var right) || IsOpen(method) ? right : throw new KeyNotFoundException(method);

    private static bool IsOpen(string method) => Open.Any(prefix => method.StartsWith(prefix, StringComparison.Ordinal));

    private static string Full(ServiceDescriptor service, string method) => $"/{service.FullName}/{method}";
}
