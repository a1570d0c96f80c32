using System.Text;
using Google.Protobuf.Reflection;

namespace Lianxin.Gateway.Tests.Descriptors;

/// <summary>
/// Compares the API with the last release's: <c>api.snapshot.txt</c>. A line may be added; one that vanishes or changes
/// breaks clients. To accept additions, run with LIANXIN_ACCEPT_API=path of that file, and commit it.
/// </summary>
public sealed class SnapshotTests
{
    private static readonly string Snapshot = Path.Combine(AppContext.BaseDirectory, "api.snapshot.txt");

    [Fact]
    public void The_api_is_as_released_or_has_only_grown()
    {
        var now = Describe();
        if (Environment.GetEnvironmentVariable("LIANXIN_ACCEPT_API") is { Length: > 0 } path)
            File.WriteAllText(path, now);

        var present = now.Split('\n').ToHashSet();
        Assert.DoesNotContain(File.ReadAllLines(Snapshot), line => !present.Contains(line));
    }

    [Fact]
    public void The_snapshot_is_up_to_date() => Assert.Equal(Describe(), File.ReadAllText(Snapshot));

    private static string Describe()
    {
        var files = ApiMethods.Own.Select(method => method.File).ToHashSet();
        foreach (var file in files.ToArray())
            files.UnionWith(file.Dependencies.Where(dependency => dependency.Package == "lianxin.v1"));
        var text = new StringBuilder();
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            foreach (var method in file.Services.SelectMany(service => service.Methods))
                text.Append($"rpc {method.FullName}({method.InputType.FullName}) {(method.IsServerStreaming ? "stream " : string.Empty)}{method.OutputType.FullName}\n");
            foreach (var message in file.MessageTypes.SelectMany(WithNested))
                Fields(text, message);
            foreach (var value in file.EnumTypes.SelectMany(word => word.Values))
                text.Append($"value {value.FullName} = {value.Number}\n");
        }

        return text.ToString();
    }

    private static void Fields(StringBuilder text, MessageDescriptor message)
    {
        foreach (var field in message.Fields.InFieldNumberOrder())
        {
            var type = field.FieldType switch
            {
                FieldType.Message => field.MessageType.FullName,
                FieldType.Enum => field.EnumType.FullName,
                var scalar => scalar.ToString().ToLowerInvariant(),
            };
            text.Append($"field {message.FullName}.{field.Name} = {field.FieldNumber} {(field.IsRepeated ? "repeated " : string.Empty)}{type}\n");
        }
    }

    private static IEnumerable<MessageDescriptor> WithNested(MessageDescriptor message) => message.NestedTypes.SelectMany(WithNested).Prepend(message);
}
