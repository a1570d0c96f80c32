using Google.Rpc;

namespace Lianxin.Gateway.Tests.Errors;

public sealed class StatusTests
{
    public static TheoryData<RefusalCode> Codes => [.. Enum.GetValues<RefusalCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_refusal_has_a_status_that_is_never_unknown_or_internal(RefusalCode code) =>
        Assert.DoesNotContain(Statuses.CodeOf(code), new[] { StatusCode.OK, StatusCode.Unknown, StatusCode.Internal, StatusCode.Unimplemented });

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_refusal_carries_its_reason_and_a_sentence_in_chinese(RefusalCode code)
    {
        var status = Statuses.Of(new Refusal(code, "why", "为什么", "field"));

        var info = status.GetDetail<ErrorInfo>();
        Assert.Equal("lianxin", info!.Domain);
        Assert.Matches("^[A-Z][A-Z_]+$", info.Reason);
        var localized = status.GetDetail<LocalizedMessage>();
        Assert.Equal(("zh-CN", "为什么"), (localized!.Locale, localized.Message));
        Assert.Equal("field", Assert.Single(status.GetDetail<BadRequest>()!.FieldViolations).Field);
    }

    [Fact]
    public void Reasons_are_upper_snake() => Assert.Equal("REQUEST_ID_REUSED", Statuses.ReasonOf(RefusalCode.RequestIdReused));

    [Theory]
    [InlineData(RefusalCode.Unavailable)]
    [InlineData(RefusalCode.Overloaded)]
    [InlineData(RefusalCode.Conflict)]
    public void What_may_be_sent_again_says_when(RefusalCode code) =>
        Assert.NotNull(Statuses.Of(new Refusal(code, "why", "为什么")).GetDetail<RetryInfo>());

    [Fact]
    public void Every_field_at_fault_is_named_at_once()
    {
        var input = new Input();
        input.Refuse("a", "one", "一");
        input.Refuse("b", "two", "二");

        var status = Assert.Throws<RpcException>(input.Done).GetRpcStatus()!;

        Assert.Equal(["a", "b"], status.GetDetail<BadRequest>()!.FieldViolations.Select(violation => violation.Field));
    }
}
