using System.Buffers.Text;
using Google.Api;
using Google.Protobuf.Reflection;
using Microsoft.Extensions.Primitives;

namespace Lianxin.Gateway.Transcoding;

/// <summary>Compares query and path parameters with the message they fill; see <see cref="JsonShape"/> for the why.</summary>
/// <param name="faults">Where faults are noted.</param>
internal sealed class QueryShape(ShapeFaults faults)
{
    /// <summary>Notes what is wrong with the query of a method called by a rule.</summary>
    public void Check(MessageDescriptor message, HttpRule rule, HttpRequest request)
    {
        var inPath = PathPattern.Of(rule).Variables;
        foreach (var variable in inPath)
        {
            // Names are the services' to judge; a number in the path is transcoding's to read.
            if (request.RouteValues.TryGetValue(variable, out var value)
                && Resolve(message, variable) is { FieldType: not FieldType.String } field)
                Value(field, value as string ?? string.Empty, field.Name);
        }

        var stated = new HashSet<string>();
        foreach (var (name, values) in request.Query)
        {
            var shown = FieldNames.Shown(name);
            if (rule.Body == "*" || Resolve(message, name) is not { } field)
                faults.Unknown(shown);
            else if (PathOf(message, name) is var path
                && (inPath.Contains(path) || !stated.Add(path) || (values.Count > 1 && !field.IsRepeated)))
                faults.Note(path, "is stated more than once", "重复填写");
            else
                Values(field, values, path);
        }
    }

    private void Values(FieldDescriptor field, StringValues values, string path)
    {
        foreach (var value in values)
            Value(field, value ?? string.Empty, path);
    }

    private void Value(FieldDescriptor field, string value, string path)
    {
        switch (field.FieldType)
        {
            case FieldType.String:
                break;
            case FieldType.Enum:
                var word = int.TryParse(value, out var number)
                    ? field.EnumType.FindValueByNumber(number)
                    : field.EnumType.FindValueByName(value);
                if (word is null)
                    faults.NoWord(path, field.EnumType);
                break;
            case FieldType.Bool:
                if (value is not ("true" or "false"))
                    faults.Note(path, "must be true or false", "应为true或false");
                break;
            case FieldType.Message when field.MessageType.File.Package == "google.protobuf":
                if (!ScalarTexts.IsWellKnown(field.MessageType, System.Text.Json.JsonSerializer.Serialize(value)))
                    faults.NotWellKnown(path, field.MessageType);
                break;
            case FieldType.Message:
                var parts = string.Join(", ", field.MessageType.Fields.InDeclarationOrder().Select(part => $"{path}.{part.Name}"));
                faults.Note(path, $"must be given by its parts: {parts}", $"请分别填写 {parts}");
                break;
            case FieldType.Bytes:
                if (!Base64.IsValid(value))
                    faults.Note(path, "must be in Base64", "应为Base64编码");
                break;
            default:
                if (!ScalarTexts.IsNumber(field.FieldType, value))
                    faults.NoNumber(path, field.FieldType);
                break;
        }
    }

    /// <summary>The field at the end of a dotted name; nothing lies below a list.</summary>
    private static FieldDescriptor? Resolve(MessageDescriptor message, string name) => Walk(message, name).LastOrDefault();

    private static string PathOf(MessageDescriptor message, string name) =>
        string.Join('.', Walk(message, name).Select(field => field!.Name));

    private static List<FieldDescriptor?> Walk(MessageDescriptor message, string name)
    {
        var fields = new List<FieldDescriptor?>();
        var within = message;
        foreach (var part in name.Split('.'))
        {
            var field = within is null ? null : FieldNames.Find(within, part);
            if (field is null)
                return [null];
            fields.Add(field);
            within = field is { FieldType: FieldType.Message, IsRepeated: false } ? field.MessageType : null;
        }

        return fields;
    }
}
