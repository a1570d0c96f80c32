using System.Reflection;
using Lianxin.Contracts.Calls;
using Xunit;

namespace Lianxin.Architecture.Tests;

/// <summary>Every call says who calls.</summary>
public sealed class ContractTests
{
    [Fact]
    public void Every_contract_method_takes_its_caller_first()
    {
        var missing = typeof(Caller).Assembly.GetExportedTypes()
            .Where(t => t.IsInterface)
            .SelectMany(t => t.GetMethods())
            .Where(m => m.Name != "ResumeAsync")
            .Where(m => m.GetParameters().FirstOrDefault()?.ParameterType is not { } first
                || (first != typeof(CommandContext) && first != typeof(ReadContext)))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}");

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_contract_method_and_interface_has_a_wire_name_of_its_own()
    {
        var unnamed = typeof(Caller).Assembly.GetExportedTypes()
            .Where(t => t.IsInterface && t.GetInterfaces().Any(i => i.Name.StartsWith("IGrainWith", StringComparison.Ordinal)))
            .SelectMany(t => t.GetMethods().Cast<MemberInfo>().Append(t.Name == "ISubjectGrain" ? null : t))
            .OfType<MemberInfo>()
            .Where(m => m.GetCustomAttribute<AliasAttribute>() is null)
            .Select(m => m.ToString());

        Assert.Empty(unnamed);
    }
}
