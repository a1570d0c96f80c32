using Google.Type;

namespace Lianxin.Cli.Demo.Replay;

/// <summary>From a file's words to the API's.</summary>
public static class Wire
{
    /// <summary>A day as the API takes it.</summary>
    public static Date Date(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    /// <summary>Fen as money, or null when empty.</summary>
    public static Money? Money(long? fen) =>
        fen is { } amount ? new Money { CurrencyCode = "CNY", Units = amount / 100, Nanos = (int)(amount % 100) * 10_000_000 } : null;

    /// <summary>An enum value by its code, such as <c>OWN_CODE</c>.</summary>
    /// <typeparam name="T">The API's enum; its members are the code in Pascal case.</typeparam>
    /// <exception cref="CliException">The file holds another word.</exception>
    public static T Code<T>(string code)
        where T : struct, Enum =>
        Enum.TryParse<T>(code.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw new CliException(ExitCodes.Refused, $"{typeof(T).Name}: {code}");
}
