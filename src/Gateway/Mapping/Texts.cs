namespace Lianxin.Gateway.Mapping;

/// <summary>Texts of filters.</summary>
internal static class Texts
{
    /// <summary>Null for an empty text: don't filter.</summary>
    public static string? OrNull(string text) => text.Length == 0 ? null : text;
}
