using System.Collections.Frozen;
using System.Text;

namespace Lianxin.Tabular.Texts;

/// <summary>The words of one enumeration: its code and what people write instead.</summary>
internal sealed class ValueTable<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> _values;
    private readonly FrozenDictionary<T, string> _codes;
    private readonly FrozenDictionary<T, string> _labels;

    /// <param name="words">For each value its words, separated by spaces: the Chinese label first.</param>
    /// <param name="codes">Codes that differ from the member's name in UPPER_SNAKE.</param>
    public ValueTable((T Value, string Words)[] words, params (T Value, string Code)[] codes)
    {
        var values = new Dictionary<string, T>();
        var byValue = words.ToDictionary(entry => entry.Value, entry => UpperSnake(entry.Value.ToString()));
        foreach (var (value, code) in codes)
            byValue[value] = code;
        foreach (var (value, text) in words)
        {
            foreach (var word in text.Split(' ').Append(byValue[value]).Append(UpperSnake(value.ToString())).Distinct())
                values.Add(Key(word), value);
        }

        _values = values.ToFrozenDictionary();
        _codes = byValue.ToFrozenDictionary();
        _labels = words.ToFrozenDictionary(entry => entry.Value, entry => entry.Words.Split(' ')[0]);
    }

    public bool TryParse(string text, out T value) => _values.TryGetValue(Key(text), out value);

    public string CodeOf(T value) => _codes.GetValueOrDefault(value, string.Empty);

    public string LabelOf(T value) => _labels.GetValueOrDefault(value, string.Empty);

    public IEnumerable<string> Codes => _codes.OrderBy(entry => entry.Key).Select(entry => entry.Value);

    public IEnumerable<string> Labels => _labels.OrderBy(entry => entry.Key).Select(entry => entry.Value);

    private static string Key(string text) =>
        CellText.Code(text).Replace(" ", string.Empty, StringComparison.Ordinal).Replace('-', '_').ToUpperInvariant();

    private static string UpperSnake(string name)
    {
        var code = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && code.Length > 0)
                code.Append('_');
            code.Append(char.ToUpperInvariant(c));
        }

        return code.ToString();
    }
}
