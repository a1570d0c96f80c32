using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Lianxin.Gateway.Transcoding;

/// <summary>Whether a text can be read as a scalar, or as one of protobuf's own messages that JSON writes as a text.</summary>
internal static class ScalarTexts
{
    private const NumberStyles Whole = NumberStyles.AllowLeadingSign;

    /// <summary>Whether a text is a number of a field's type.</summary>
    public static bool IsNumber(FieldType type, string text) => type switch
    {
        FieldType.Int32 or FieldType.SInt32 or FieldType.SFixed32 => int.TryParse(text, Whole, CultureInfo.InvariantCulture, out _),
        FieldType.Int64 or FieldType.SInt64 or FieldType.SFixed64 => long.TryParse(text, Whole, CultureInfo.InvariantCulture, out _),
        FieldType.UInt32 or FieldType.Fixed32 => uint.TryParse(text, Whole, CultureInfo.InvariantCulture, out _),
        FieldType.UInt64 or FieldType.Fixed64 => ulong.TryParse(text, Whole, CultureInfo.InvariantCulture, out _),
        FieldType.Float or FieldType.Double => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "no number"),
    };

    /// <summary>Whether a JSON value is one of protobuf's own messages, such as a Timestamp.</summary>
    public static bool IsWellKnown(MessageDescriptor message, string json)
    {
        try
        {
            JsonParser.Default.Parse(json, message);
            return true;
        }
        catch (Exception e) when (e
            is InvalidProtocolBufferException or InvalidJsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }
}
