using System.Reflection;
using Orleans.Runtime;
using Xunit;

namespace Lianxin.Architecture.Tests;

/// <summary>A stored state's row is found by its name and the grain's key, not by the grain's type.</summary>
public sealed class GrainStateTests
{
    [Fact]
    public void Every_stored_state_has_a_name_of_its_own()
    {
        var names = Assembly.Load("Lianxin.Grains").GetTypes()
            .SelectMany(type => type.GetConstructors())
            .SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<PersistentStateAttribute>()?.StateName)
            .OfType<string>()
            .ToArray();

        Assert.NotEmpty(names);
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
    }
}
