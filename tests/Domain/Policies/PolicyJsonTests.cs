using Lianxin.Domain.Canonical;
using Lianxin.Domain.Policies;
using Lianxin.Yaml;
using Xunit;

namespace Lianxin.Domain.Tests.Policies;

public sealed class PolicyJsonTests
{
    [Fact]
    public void A_policy_written_and_read_is_written_the_same_again()
    {
        var json = PolicyJson.Write(DefaultPolicy.Value);

        Assert.Equal(json, PolicyJson.Write(PolicyJson.Read(json)));
    }

    [Fact]
    public void The_order_of_keys_and_trailing_zeros_make_no_other_policy()
    {
        var other = PolicyYaml.Read(DefaultPolicy.Yaml
            .Replace("top_share: 0.20", "top_share: 0.2", StringComparison.Ordinal)
            .Replace("grace_days: 30\nno_answer_days: 15\n", "no_answer_days: 15\ngrace_days: 30\n", StringComparison.Ordinal));

        Assert.Equal(CanonicalJson.Hash(PolicyJson.Write(DefaultPolicy.Value)), CanonicalJson.Hash(PolicyJson.Write(other.Value!)));
    }

    [Fact]
    public void Another_number_makes_another_policy() =>
        Assert.NotEqual(PolicyJson.Write(DefaultPolicy.Value), PolicyJson.Write(DefaultPolicy.Value with { GraceDays = 31 }));

    [Fact]
    public void Canonical_keys_are_in_order_without_space()
    {
        var json = PolicyJson.Write(DefaultPolicy.Value);

        Assert.StartsWith("{\"bands\":{\"basic_below\":60,\"fail_below\":40,", json, StringComparison.Ordinal);
        Assert.Contains("\"top_share\":0.2}", json, StringComparison.Ordinal);
    }
}
