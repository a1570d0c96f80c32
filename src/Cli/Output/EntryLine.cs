using System.Globalization;
using System.Text.Json;
using Lianxin.Api.V1;

namespace Lianxin.Cli.Output;

/// <summary>One ledger entry as a line of words: what happened, to whom, and the fields that the service shows.</summary>
public static class EntryLine
{
    private const int LongText = 120;

    /// <summary>The line.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="hidden">Whether something in it is sealed.</param>
    public static string Of(Entry entry, out bool hidden)
    {
        using var payload = JsonDocument.Parse(entry.PayloadJson);
        var fields = new Fields(entry.Subject[(entry.Subject.LastIndexOf('/') + 1)..]);
        var said = fields.Of(payload.RootElement);
        hidden = fields.Hidden;
        var (on, what) = (entry.OccurredOn, EntryWords.Of(entry.Type));
        var line = $"#{entry.Position,-8} {Texts.Day(on)} {what} {entry.Subject}";
        return said.Length == 0 ? line : $"{line} | {said}";
    }

    /// <summary>Writes fields; what the line says already, the day and the subject, is left out.</summary>
    private sealed class Fields(string subject)
    {
        public bool Hidden { get; private set; }

        public string Of(JsonElement record) => string.Join(
            Texts.Say(", ", ","),
            record.EnumerateObject()
                .Where(field => field.Name != "occurred_on")
                .Select(field => (Name: FieldWords.Of(field.Name), Value: Value(field.Name, field.Value)))
                .Where(field => field.Value.Length > 0)
                .Select(field => Texts.Say($"{field.Name}: {field.Value}", $"{field.Name}:{field.Value}")));

        private string Value(string name, JsonElement value) => value.ValueKind switch
        {
            // An entry stores no nulls: a null is a secret the service left out.
            JsonValueKind.Null => Sealed(),
            JsonValueKind.True => Texts.Say("yes", "是"),
            JsonValueKind.False => Texts.Say("no", "否"),
            JsonValueKind.Object => Of(value) is { Length: > 0 } inner ? $"({inner})" : string.Empty,
            JsonValueKind.Array => string.Join(
                Texts.Say(", ", "、"), value.EnumerateArray().Select(item => Value(name, item)).Where(item => item.Length > 0)),
            JsonValueKind.Number when name == "amount_fen" => Yuan(value.GetInt64()),
            JsonValueKind.String => Text(name, value.GetString()!),
            _ => value.GetRawText(),
        };

        private string Text(string name, string text) =>
            text == subject ? string.Empty
            : CodeWords.Of(name, text) ?? (text.Length <= LongText || FreeText(name) ? text : Shortened(text.Length));

        private static string Yuan(long fen) => (fen / 100m).ToString("N2", CultureInfo.InvariantCulture);

        /// <summary>What people wrote is told whole; files and tables kept in an entry are not for reading on a line.</summary>
        private static bool FreeText(string name) =>
            name is not ("policy" or "scheme" or "yaml" or "mapping" or "arguments" or "result");

        private static string Shortened(int length) =>
            Texts.Say($"[{length:N0} characters, see --json]", $"[{length:N0} 字符,见 --json]");

        private string Sealed()
        {
            Hidden = true;
            return Texts.Say("[sealed]", "[已加密]");
        }
    }
}
