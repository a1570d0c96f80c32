using System.Buffers.Text;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Lianxin.Gateway.Transcoding;

/// <summary>
/// Compares a JSON body with the message it should be, before transcoding reads it: transcoding passes over fields that it doesn't
/// know, so that a mistyped name would lose what somebody reported, and its refusals name no field. Values are never repeated
/// in a fault; they may be personal.
/// </summary>
/// <param name="faults">Where faults are noted.</param>
internal sealed class JsonShape(ShapeFaults faults)
{
    /// <summary>Whether a null was seen: it stands for a field that isn't stated.</summary>
    public bool HasNulls { get; private set; }

    /// <summary>Notes what is wrong with a body.</summary>
    public void Check(MessageDescriptor message, JsonElement body) => Message(message, body, string.Empty);

    private void Message(MessageDescriptor message, JsonElement value, string path)
    {
        if (message.File.Package == "google.protobuf")
        {
            WellKnown(message, value, path);
            return;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            var known = string.Join(", ", message.Fields.InDeclarationOrder().Take(5).Select(field => field.JsonName));
            var at = path.Length == 0 ? "body" : path;
            faults.Note(at, $"must be a JSON object with fields such as {known}", $"应为JSON对象，包含 {known} 等字段");
            return;
        }

        var stated = new HashSet<FieldDescriptor>();
        foreach (var property in value.EnumerateObject())
        {
            if (!TryName(property, out var name) || FieldNames.Find(message, name) is not { } field)
                faults.Unknown(FieldNames.Join(path, FieldNames.Shown(name)));
            else if (property.Value.ValueKind == JsonValueKind.Null)
                HasNulls = true;
            else if (!stated.Add(field) || stated.Any(other => Excludes(other, field)))
                faults.Note(FieldNames.Join(path, field.Name), "is stated twice, or beside what it excludes", "重复填写，或与互斥的字段同时填写");
            else
                Field(field, property.Value, FieldNames.Join(path, field.Name));
        }
    }

    private static bool Excludes(FieldDescriptor one, FieldDescriptor other) =>
        one != other && one.RealContainingOneof is { } choice && choice == other.RealContainingOneof;

    private void Field(FieldDescriptor field, JsonElement value, string path)
    {
        if (!field.IsRepeated)
        {
            Single(field, value, path);
            return;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            faults.Note(path, "must be a JSON array", "应为JSON数组");
            return;
        }

        var at = 0;
        foreach (var item in value.EnumerateArray())
            Single(field, item, $"{path}[{at++}]");
    }

    private void Single(FieldDescriptor field, JsonElement value, string path)
    {
        switch (field.FieldType)
        {
            case FieldType.Message:
                Message(field.MessageType, value, path);
                break;
            case FieldType.Enum:
                var known = value.ValueKind == JsonValueKind.Number
                    ? value.TryGetInt32(out _)
                    : TryText(value, out var word) && field.EnumType.FindValueByName(word) is not null;
                if (!known)
                    faults.NoWord(path, field.EnumType);
                break;
            case FieldType.String:
                if (!TryText(value, out _))
                    faults.Note(path, "must be a JSON string of whole characters", "应为由完整字符组成的JSON字符串");
                break;
            case FieldType.Bytes:
                if (!TryText(value, out var bytes) || !Base64.IsValid(bytes))
                    faults.Note(path, "must be a JSON string in Base64", "应为Base64编码的JSON字符串");
                break;
            case FieldType.Bool:
                if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                    faults.Note(path, "must be true or false", "应为true或false");
                break;
            case FieldType.Int32 or FieldType.UInt32 or FieldType.SInt32 or FieldType.Fixed32 or FieldType.SFixed32 when value.ValueKind == JsonValueKind.String:
                // Transcoding reads quoted numbers of 64 bits only.
                faults.Note(path, "must be a JSON number, without quotes", "应为JSON数字，不加引号");
                break;
            default:
                var number = value.ValueKind == JsonValueKind.Number ? value.GetRawText()
                    : TryText(value, out var digits) ? digits
                    : string.Empty;
                if (!ScalarTexts.IsNumber(field.FieldType, number))
                    faults.NoNumber(path, field.FieldType);
                break;
        }
    }

    private void WellKnown(MessageDescriptor message, JsonElement value, string path)
    {
        if (!ScalarTexts.IsWellKnown(message, value.GetRawText()))
            faults.NotWellKnown(path, message);
    }

    /// <summary>A name or text with half a character in it is none.</summary>
    private static bool TryName(JsonProperty property, out string name)
    {
        try
        {
            name = property.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = "?";
            return false;
        }
    }

    private static bool TryText(JsonElement value, out string text)
    {
        text = string.Empty;
        if (value.ValueKind != JsonValueKind.String)
            return false;
        try
        {
            text = value.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
