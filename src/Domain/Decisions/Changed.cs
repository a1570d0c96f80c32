namespace Lianxin.Domain.Decisions;

/// <summary>Keeps of an edit only what differs, so that an edit to the present values stores nothing.</summary>
internal static class Changed
{
    public static string? Text(string? wanted, string present) =>
        wanted is null || string.Equals(wanted.Trim(), present, StringComparison.Ordinal) ? null : wanted.Trim();

    public static T? Value<T>(T? wanted, T? present)
        where T : struct => wanted is null || wanted.Equals(present) ? null : wanted;
}
