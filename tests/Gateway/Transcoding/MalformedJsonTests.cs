using System.Net;
using System.Text;
using Lianxin.Gateway.Tests.Host;

namespace Lianxin.Gateway.Tests.Transcoding;

[Collection(GatewayCollection.Name)]
public sealed class MalformedJsonTests(RunningGateway gateway)
{
    private const string Bodies = "/v1/counties/511323/bodies";
    private const string Difficulties = "/v1/households/H-511323-0000000000000000/difficulties";

    [Theory]
    [InlineData("{\"body\":{\"kind\":\"NOT_A_KIND\"}}", "body.kind")]
    [InlineData("{\"body\":{\"kind\":true}}", "body.kind")]
    [InlineData("{\"body\":{\"displayName\":7}}", "body.display_name")]
    [InlineData("{\"body\":{\"displayName\":\"\\ud800\"}}", "body.display_name")]
    [InlineData("{\"body\":\"民政局\"}", "body")]
    [InlineData("{\"body\":{\"displayNam\":\"x\"}}", "body.displayNam")]
    [InlineData("{\"requestId\":\"1\",\"request_id\":\"1\"}", "request_id")]
    [InlineData("{\"\\udc00\":1}", "?")]
    public async Task A_body_that_does_not_fit_is_refused_by_field(string body, string field) =>
        await RefusedAsync(HttpMethod.Post, Bodies, body, field);

    [Theory]
    [InlineData("{\"occurredOn\":\"2026-02-30\"}", "occurred_on")]
    [InlineData("{\"occurredOn\":{\"year\":2026.5}}", "occurred_on.year")]
    [InlineData("{\"severity\":\"schwer\"}", "severity")]
    [InlineData("{\"severity\":99999999999}", "severity")]
    [InlineData("{\"severity\":\"3\"}", "severity")]
    [InlineData("{\"severity\":1,\"severity\":2}", "severity")]
    public async Task Days_and_numbers_are_read_or_refused_by_field(string body, string field) =>
        await RefusedAsync(HttpMethod.Post, Difficulties, body, field);

    [Theory]
    [InlineData("page_size=abc", "page_size")]
    [InlineData("page_size=", "page_size")]
    [InlineData("page_size=1&pageSize=2", "page_size")]
    [InlineData("pageSize=99999999999", "page_size")]
    [InlineData("pagesize=1", "pagesize")]
    [InlineData("parent=counties/511323", "parent")]
    [InlineData("display_name_contains=%00", "display_name_contains")]
    [InlineData("x", "x")]
    public async Task A_query_that_does_not_fit_is_refused_by_parameter(string query, string field) =>
        await RefusedAsync(HttpMethod.Get, $"{Bodies}?{query}", null, field);

    [Fact]
    public async Task A_day_in_a_query_is_given_by_its_parts()
    {
        await RefusedAsync(HttpMethod.Get, "/v1/counties/511323/households?without_lead_on=2026-01-05", null, "without_lead_on");

        var answer = await JsonAnswer.SendAsync(
            gateway.Http, HttpMethod.Get, "/v1/counties/511323/households?without_lead_on.year=2026&withoutLeadOn.month=1&without_lead_on.day=5");
        Assert.Equal(200, answer.Http);
    }

    [Fact]
    public async Task A_number_in_a_path_is_read_or_refused() =>
        await RefusedAsync(HttpMethod.Get, "/v1/files/U-511323-0000000000000000/chunks/abc", null, "index");

    [Fact]
    public async Task A_null_is_a_field_that_is_not_stated()
    {
        var answer = await JsonAnswer.SendAsync(
            gateway.Http, HttpMethod.Post, Bodies, $$"""{"body":{"displayName":"统计局","externalNo":null,"kind":"BODY_KIND_DEPARTMENT","division":null},"etag":null}""");

        Assert.Equal("etag", Assert.Single(answer.Fields));
        answer = await JsonAnswer.SendAsync(
            gateway.Http, HttpMethod.Post, Bodies, $$"""{"body":{"displayName":"统计局","externalNo":null,"kind":"BODY_KIND_DEPARTMENT"},"requestId":"{{RunningGateway.NewId()}}"}""");
        Assert.Equal(200, answer.Http);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Only_json_is_taken(string contentType)
    {
        var answer = await JsonAnswer.SendAsync(gateway.Http, HttpMethod.Post, Bodies, "{}", contentType);

        Assert.Equal((400, "body"), (answer.Http, Assert.Single(answer.Fields)));
        answer.IsOurs();
    }

    [Theory]
    [InlineData("gbk")]
    [InlineData("no-such-charset")]
    public async Task Only_utf8_is_taken(string charset)
    {
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", $"application/json; charset={charset}");
        using var response = await gateway.Http.PostAsync(new Uri(Bodies, UriKind.Relative), content);
        var answer = new JsonAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync());

        Assert.Equal((400, "body"), (answer.Http, Assert.Single(answer.Fields)));
        answer.IsOurs();
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_refused()
    {
        using var content = new ByteArrayContent([.. "{\"requestId\":\""u8, 0xFF, .. "\"}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var response = await gateway.Http.PostAsync(new Uri(Bodies, UriKind.Relative), content);

        new JsonAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync()).IsOurs();
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/v1/nothing", 404, 5)]
    [InlineData("POST", "/v1/nothing", 404, 5)]
    [InlineData("GET", "/v1/nothing/at/all/here", 404, 5)]
    [InlineData("GET", "/", 404, 5)]
    [InlineData("POST", "/lianxin.v1.Admin/GetCounty", 404, 5)]
    [InlineData("DELETE", "/v1/counties/511323/bodies", 405, 12)]
    [InlineData("PUT", "/v1/counties/511323", 405, 12)]
    public async Task Where_nothing_is_says_so(string verb, string path, int http, int code)
    {
        var answer = await JsonAnswer.SendAsync(gateway.Http, new HttpMethod(verb), path, verb == "POST" ? "{}" : null);

        Assert.Equal((http, code), (answer.Http, answer.Code));
        answer.IsOurs();
    }

    [Fact]
    public async Task A_body_too_large_is_413_and_no_invitation_to_try_again()
    {
        // The gateway answers by the stated length and doesn't take the body: whoever asks first needn't send it.
        var body = $"{{\"requestId\":\"{new string('a', 5 << 20)}\"}}";
        using var stated = new HttpRequestMessage(HttpMethod.Post, Bodies) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        stated.Headers.ExpectContinue = true;
        using var response = await gateway.Http.SendAsync(stated);
        var answer = new JsonAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync());

        Assert.Equal((413, 8, "MESSAGE_TOO_LARGE", false), (answer.Http, answer.Code, answer.Reason, answer.SaysWhenToRetry));
        answer.IsOurs();
    }

    [Fact]
    public async Task A_fault_is_told_only_to_who_was_admitted()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Bodies) { Content = new StringContent("{\"x\":1}", Encoding.UTF8, "application/json") };
        request.Headers.Add("lianxin-principal", "Not A Name");

        Assert.Equal(HttpStatusCode.Unauthorized, (await gateway.Http.SendAsync(request)).StatusCode);
    }

    private async Task RefusedAsync(HttpMethod verb, string path, string? body, string field)
    {
        var answer = await JsonAnswer.SendAsync(gateway.Http, verb, path, body);

        Assert.Equal((400, 3, "INVALID_FIELD"), (answer.Http, answer.Code, answer.Reason));
        Assert.Equal(field, Assert.Single(answer.Fields));
        answer.IsOurs();
    }
}
