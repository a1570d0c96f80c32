using System.Text.Json;
using System.Text.Json.Nodes;
using Lianxin.Contracts.Operations;

namespace Lianxin.Grains.Operations;

/// <summary>An operation's arguments as they are stored: free text, which is sealed, apart from ids, codes and days.</summary>
/// <param name="Arguments">JSON without the text.</param>
/// <param name="Text">The text, or empty.</param>
internal sealed record OperationRequest(string Arguments, string Text)
{
    // The only argument that people write: why a caseload goes over.
    private const string TextProperty = "reason";

    /// <summary>Takes arguments apart.</summary>
    /// <param name="json">What the caller gave.</param>
    /// <returns>The parts, or null when it is no JSON object.</returns>
    public static OperationRequest? Of(string json)
    {
        try
        {
            if (JsonNode.Parse(json) is not JsonObject arguments)
                return null;
            var text = arguments[TextProperty]?.GetValue<string>() ?? string.Empty;
            arguments.Remove(TextProperty);
            return new OperationRequest(arguments.ToJsonString(), text);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The arguments of a kind.</summary>
    /// <typeparam name="T">The kind's record.</typeparam>
    /// <returns>The arguments.</returns>
    /// <exception cref="JsonException">They are of another shape.</exception>
    public T Read<T>()
        where T : class
    {
        var arguments = JsonNode.Parse(Arguments)!.AsObject();
        arguments[TextProperty] = Text;
        return OperationArguments.Read<T>(arguments.ToJsonString());
    }
}
