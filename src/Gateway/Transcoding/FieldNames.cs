using Google.Protobuf.Reflection;

namespace Lianxin.Gateway.Transcoding;

/// <summary>Names of fields, as JSON and query strings may write them.</summary>
internal static class FieldNames
{
    private const int MostShown = 60;

    /// <summary>The field of a name: as in the proto (<c>occurred_on</c>), or as in JSON (<c>occurredOn</c>).</summary>
    public static FieldDescriptor? Find(MessageDescriptor message, string name) =>
        message.FindFieldByName(name) ?? message.Fields.InDeclarationOrder().FirstOrDefault(field => field.JsonName == name);

    /// <summary>Where a field stands, as violations name it.</summary>
    public static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>A name that somebody made up, short enough to be repeated to them.</summary>
    public static string Shown(string name) => name.Length <= MostShown ? name : $"{name[..MostShown]}…";
}
