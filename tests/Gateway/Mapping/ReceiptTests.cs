using Lianxin.Contracts.Calls;
using Lianxin.Gateway.Mapping;

namespace Lianxin.Gateway.Tests.Mapping;

/// <summary>Replies as receipts.</summary>
public sealed class ReceiptTests
{
    [Fact]
    public void A_warning_is_told_in_both_languages_at_the_same_place()
    {
        var reply = new CommandReply { Warnings = [new("one", "一"), new("two", "二")] };

        var receipt = reply.ToReceipt("households/H-1");

        Assert.Equal([("一", "one"), ("二", "two")], receipt.Warnings.Zip(receipt.WarningsEnglish));
    }
}
