using Google.Protobuf.Reflection;
using Lianxin.Gateway.Hosting;

namespace Lianxin.Gateway.Tests.Descriptors;

/// <summary>The API's own methods: those of the published Operations service aren't ours to shape.</summary>
internal static class ApiMethods
{
    public static IEnumerable<MethodDescriptor> All => ApiDescriptors.Services.SelectMany(service => service.Methods);

    public static IEnumerable<MethodDescriptor> Own => All.Where(method => method.File.Package == "lianxin.v1");

    public static MethodDescriptor Find(string name) => All.Single(method => method.FullName == name);
}
