namespace Lianxin.Gateway.Tests.Mapping;

public sealed class PageTokenTests
{
    private readonly PageTokens _tokens = new([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
    private readonly ListBodiesRequest _request = new() { Parent = "counties/511323", ExternalNo = "B1" };

    [Theory]
    [InlineData(0, 50)]
    [InlineData(7, 7)]
    [InlineData(1000, 1000)]
    [InlineData(100_000, 1000)]
    public void Sizes_are_capped_not_refused(int asked, int given)
    {
        _request.PageSize = asked;
        Assert.Equal(given, _tokens.Read(new Input(), _request).Size);
    }

    [Fact]
    public void A_negative_size_is_refused()
    {
        _request.PageSize = -1;
        Refused();
    }

    [Fact]
    public void A_token_goes_on_where_the_page_ended_also_with_another_size()
    {
        _request.PageToken = _tokens.Write(_request, "B-511323-0a1b2c3d4e5f6g7h");
        _request.PageSize = 3;
        _request.MinLedgerPosition = 12;

        var input = new Input();
        Assert.Equal("B-511323-0a1b2c3d4e5f6g7h", _tokens.Read(input, _request).After);
        input.Done();
    }

    [Fact]
    public void A_token_of_other_arguments_is_refused()
    {
        _request.PageToken = _tokens.Write(_request, "x");
        _request.ExternalNo = "B2";
        Refused();
    }

    [Fact]
    public void A_token_of_another_list_is_refused()
    {
        _request.PageToken = _tokens.Write(new ListCadresRequest { Parent = "counties/511323" }, "x");
        Refused();
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAA")]
    [InlineData("not base64!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_forged_token_is_refused(string token)
    {
        _request.PageToken = token;
        Refused();
    }

    [Fact]
    public void The_last_page_has_no_token() => Assert.Empty(_tokens.Write(_request, string.Empty));

    private void Refused()
    {
        var input = new Input();
        _tokens.Read(input, _request);
        Assert.Equal(StatusCode.InvalidArgument, Assert.Throws<RpcException>(input.Done).StatusCode);
    }
}
