using System.Text.Json.Nodes;
using Google.Protobuf.Reflection;
using Lianxin.Gateway.Tests.Host;

namespace Lianxin.Gateway.Tests.Transcoding;

/// <summary>Every method of the API over JSON, by each of its paths, with what a careless client may send.</summary>
[Collection(GatewayCollection.Name)]
public sealed class JsonSweepTests(RunningGateway gateway)
{
    private static readonly int[] Documented = [200, 400, 404, 409, 501];

    public static TheoryData<string> Bindings => [.. HttpBinding.All.Where(HasPath).Select(binding => binding.ToString())];

    [Theory]
    [MemberData(nameof(Bindings))]
    public async Task Nothing_at_all_is_answered_or_refused_as_documented(string binding)
    {
        var answer = await SendAsync(Find(binding), Find(binding).HasBody ? string.Empty : null);

        Assert.Contains(answer.Http, Documented);
        if (answer.Http != 200)
            answer.IsOurs();
    }

    [Theory]
    [MemberData(nameof(Bindings))]
    public async Task What_cannot_be_parsed_is_refused(string binding)
    {
        foreach (var body in new[] { "{", "[]", "null", "\"x\"", "{\"a\":}", "[[[[", "<a/>" })
        {
            var answer = await SendAsync(Find(binding), body);

            Assert.Equal((400, "body"), (answer.Http, Assert.Single(answer.Fields)));
            answer.IsOurs();
        }
    }

    [Theory]
    [MemberData(nameof(Bindings))]
    public async Task An_unknown_field_is_refused_and_named(string binding)
    {
        var at = Find(binding);
        var answer = at.HasBody ? await SendAsync(at, "{\"severty\":3}") : await JsonAnswer.SendAsync(gateway.Http, at.Verb, $"{at.Path}?severty=3");

        Assert.Equal((400, "severty"), (answer.Http, Assert.Single(answer.Fields)));
        answer.IsOurs();
    }

    [Theory]
    [MemberData(nameof(Bindings))]
    public async Task An_unknown_word_is_refused_and_named(string binding)
    {
        var at = Find(binding);
        if (PathTo(at.Method.InputType, FieldType.Enum, 3) is not { } path)
            return;
        var name = string.Join('.', path.Select(field => field.Name));
        var answer = at.HasBody
            ? await SendAsync(at, Nested(path, "NO_SUCH_WORD"))
            : await JsonAnswer.SendAsync(gateway.Http, at.Verb, $"{at.Path}?{name}=NO_SUCH_WORD");

        Assert.Equal(400, answer.Http);
        Assert.Equal(name, Assert.Single(answer.Fields).Replace("[0]", string.Empty, StringComparison.Ordinal));
        answer.IsOurs();
    }

    // Its published path names no county; ours is OperationItems.ListOperations, /v1/counties/*/operations.
    private static bool HasPath(HttpBinding binding) => binding.Method.FullName != "google.longrunning.Operations.ListOperations";

    private static HttpBinding Find(string binding) => HttpBinding.All.Single(one => one.ToString() == binding);

    private static List<FieldDescriptor>? PathTo(MessageDescriptor message, FieldType type, int depth)
    {
        foreach (var field in message.Fields.InDeclarationOrder())
        {
            if (field.FieldType == type)
                return [field];
            if (depth > 0
                && field.FieldType == FieldType.Message
                && field.MessageType.File.Package == "lianxin.v1"
                && PathTo(field.MessageType, type, depth - 1) is { } rest)
                return [field, .. rest];
        }

        return null;
    }

    private static string Nested(List<FieldDescriptor> path, string word) =>
        Enumerable.Reverse(path).Aggregate(
            (JsonNode)word, (inner, field) => new JsonObject { [field.JsonName] = field.IsRepeated ? new JsonArray(inner) : inner }).ToJsonString();

    private Task<JsonAnswer> SendAsync(HttpBinding at, string? body) => JsonAnswer.SendAsync(gateway.Http, at.Verb, at.Path, body);
}
