using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lianxin.Cli.YearEnds;

/// <summary>How <c>scheme … --json</c> writes.</summary>
public static class SchemeJsonText
{
    /// <summary>Names in snake case, Chinese as it is.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
