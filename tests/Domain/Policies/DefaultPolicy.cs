using Lianxin.Domain.Policies;
using Lianxin.Yaml;

namespace Lianxin.Domain.Tests.Policies;

/// <summary>The policy file that a new ledger adopts first, as read.</summary>
internal static class DefaultPolicy
{
    public static string Yaml { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "policies", "county-default.yaml"));

    public static CountyPolicy Value { get; } = PolicyYaml.Read(Yaml) is { Value: { } policy }
        ? policy
        : throw new InvalidDataException(string.Join('\n', PolicyYaml.Read(Yaml).Errors));
}
