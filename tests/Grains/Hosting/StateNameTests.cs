using System.Reflection;
using Orleans.Runtime;

namespace Lianxin.Grains.Tests.Hosting;

public sealed class StateNameTests
{
    /// <summary>Grain storage keys rows by grain key and state name, not by grain type: two types with one name would share a row.</summary>
    [Fact]
    public void Every_persistent_state_has_a_name_of_its_own()
    {
        var names =
            from type in typeof(Lianxin.Grains.Hosting.GrainServices).Assembly.GetTypes()
            from constructor in type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            from parameter in constructor.GetParameters()
            let state = parameter.GetCustomAttribute<PersistentStateAttribute>()
            where state is not null
            select state.StateName;
        Assert.Equal(names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }
}
