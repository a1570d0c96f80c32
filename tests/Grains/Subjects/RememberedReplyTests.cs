using System.Text;
using Lianxin.Domain.Decisions;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger.Appends;

namespace Lianxin.Grains.Tests.Subjects;

/// <summary>Replies as the ledger remembers them.</summary>
public sealed class RememberedReplyTests
{
    [Fact]
    public void A_reply_comes_back_with_its_warnings_in_both_languages()
    {
        var stored = RememberedReply.Of(3, ["L-1"], [new Notice("above", "超额")]).ToBytes();

        var reply = RememberedReply.Of(new RememberedRequest("body", stored, 7), "body");

        Assert.Equal((7L, 3L, "L-1"), (reply.Position, reply.Version, Assert.Single(reply.Created)));
        Assert.Equal(new Notice("above", "超额"), Assert.Single(reply.Warnings));
    }

    [Fact]
    public void One_remembered_before_there_was_english_says_it_in_chinese()
    {
        var stored = Encoding.UTF8.GetBytes("""{"version":3,"created":["L-1"],"warnings":["超额"]}""");

        var reply = RememberedReply.Of(new RememberedRequest("body", stored, 7), "body");

        Assert.Equal(new Notice("超额", "超额"), Assert.Single(reply.Warnings));
    }
}
