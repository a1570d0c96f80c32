using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Lianxin.Gateway.Transcoding;

/// <summary>What is wrong with the shape of a JSON request; the call answers with it once the caller was admitted, not before.</summary>
internal sealed class ShapeFaults
{
    private const int MostFaults = 20;
    private static readonly object Key = new();
    private readonly List<Refusal> _faults = [];

    /// <summary>Whether nothing is wrong.</summary>
    public bool None => _faults.Count == 0;

    /// <summary>Those of a call, if any.</summary>
    public static ShapeFaults? Of(ServerCallContext context) =>
        context.UserState.TryGetValue(Key, out var faults) ? (ShapeFaults)faults : null;

    /// <summary>Leaves them for the call's interceptors.</summary>
    public void Leave(HttpContext context) => context.Items[Key] = this;

    /// <summary>The status that ends the call.</summary>
    public RpcException ToException() => Statuses.Of(_faults).ToRpcException();

    /// <summary>Notes a fault; beyond the first twenty, nobody reads on.</summary>
    public void Note(string field, string message, string messageZh)
    {
        if (_faults.Count < MostFaults)
            _faults.Add(new Refusal(RefusalCode.InvalidField, message, messageZh, field));
    }

    /// <summary>A field or parameter that the method doesn't have.</summary>
    public void Unknown(string field) => Note(field, "is not a field of this request; mind the spelling", "没有这个字段，请检查拼写");

    /// <summary>A word that isn't one of an enum's.</summary>
    public void NoWord(string field, EnumDescriptor words)
    {
        var known = string.Join(", ", words.Values.Where(value => value.Number != 0).Select(value => value.Name));
        Note(field, $"must be one of {known}", $"取值应为 {known} 之一");
    }

    /// <summary>Something that isn't a number of the field's type.</summary>
    public void NoNumber(string field, FieldType type)
    {
        var whole = type is not (FieldType.Float or FieldType.Double);
        Note(field, whole ? "must be a whole number within range" : "must be a number", whole ? "应为范围内的整数" : "应为数字");
    }

    /// <summary>Something that isn't the Timestamp, FieldMask… that it should be.</summary>
    public void NotWellKnown(string field, MessageDescriptor message)
    {
        var example = message.FullName == Timestamp.Descriptor.FullName ? "2026-01-05T00:00:00Z" : "displayName,post";
        Note(field, $"must be a {message.Name} like \"{example}\"", $"格式应如 \"{example}\"");
    }
}
