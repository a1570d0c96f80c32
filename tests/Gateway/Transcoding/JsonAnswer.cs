using System.Text;
using System.Text.Json;

namespace Lianxin.Gateway.Tests.Transcoding;

/// <summary>An answer over JSON, and what its details say.</summary>
internal sealed record JsonAnswer(int Http, string Text)
{
    private JsonElement Root => JsonDocument.Parse(Text).RootElement;

    public int Code => Root.GetProperty("code").GetInt32();

    public string? Reason => Detail("ErrorInfo") is { } info ? info.GetProperty("reason").GetString() : null;

    public string? Domain => Detail("ErrorInfo") is { } info ? info.GetProperty("domain").GetString() : null;

    public string? Sentence => Detail("LocalizedMessage") is { } sentence ? sentence.GetProperty("message").GetString() : null;

    public bool SaysWhenToRetry => Detail("RetryInfo") is not null;

    public string[] Fields => Detail("BadRequest") is { } bad
        ? [.. bad.GetProperty("fieldViolations").EnumerateArray().Select(violation => violation.GetProperty("field").GetString()!)]
        : [];

    public static async Task<JsonAnswer> SendAsync(HttpClient http, HttpMethod verb, string path, string? body = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(verb, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, contentType);

        // A stream that is opened goes on for ever: its beginning tells enough.
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new JsonAnswer((int)response.StatusCode, response.IsSuccessStatusCode ? string.Empty : await response.Content.ReadAsStringAsync());
    }

    /// <summary>An error as every other: described, in both languages, in nobody's words but ours.</summary>
    public void IsOurs()
    {
        Assert.Equal("lianxin", Domain);
        Assert.Matches("^[A-Z][A-Z_]+$", Reason);
        Assert.False(string.IsNullOrEmpty(Sentence));
        Assert.DoesNotMatch(@"Exception|System\.|Google\.|Microsoft|payload", Text);
    }

    private JsonElement? Detail(string type) => Root.GetProperty("details").EnumerateArray()
        .Where(detail => detail.GetProperty("@type").GetString() == $"type.googleapis.com/google.rpc.{type}")
        .Select(detail => (JsonElement?)detail).FirstOrDefault();
}
