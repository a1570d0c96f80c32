namespace Lianxin.Tabular.Texts;

/// <summary>Enumerations as codes and as words: <c>PARTLY_AWAY</c>, 部分外出.</summary>
public static class ValueText
{
    /// <summary>Reads a code in any case, or a Chinese label.</summary>
    /// <typeparam name="T">An enumeration of registry files.</typeparam>
    /// <param name="text">A cell.</param>
    /// <param name="value">The value, or <c>default</c>.</param>
    /// <returns>Whether the text names a value; the unspecified one has no name.</returns>
    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum => ValueTables.Of<T>().TryParse(text, out value);

    /// <summary>The code, as files are written.</summary>
    /// <typeparam name="T">An enumeration of registry files.</typeparam>
    /// <param name="value">A value.</param>
    /// <returns>The code; empty for the unspecified value.</returns>
    public static string CodeOf<T>(T value)
        where T : struct, Enum => ValueTables.Of<T>().CodeOf(value);

    /// <summary>The Chinese label.</summary>
    /// <typeparam name="T">An enumeration of registry files.</typeparam>
    /// <param name="value">A value.</param>
    /// <returns>The label; empty for the unspecified value.</returns>
    public static string LabelOf<T>(T value)
        where T : struct, Enum => ValueTables.Of<T>().LabelOf(value);
}
