using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Lianxin.Gateway.Transcoding;

/// <summary>Holds every text of a request, also of filters, to the characters that <see cref="TextRule"/> allows anywhere.</summary>
internal static class RequestTexts
{
    /// <summary>Ends the call when a text has others.</summary>
    /// <exception cref="RpcException">INVALID_ARGUMENT with every field at fault.</exception>
    public static void Check(IMessage request)
    {
        var input = new Input();
        Fields(request, string.Empty, input);
        input.Done();
    }

    private static void Fields(IMessage message, string path, Input input)
    {
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
        {
            if (field.FieldType is not (FieldType.String or FieldType.Message) || field.IsMap)
                continue;
            var at = FieldNames.Join(path, field.Name);
            var value = field.Accessor.GetValue(message);
            if (!field.IsRepeated)
            {
                Value(value, at, input);
                continue;
            }

            var items = (IList)value;
            for (var i = 0; i < items.Count; i++)
                Value(items[i], $"{at}[{i}]", input);
        }
    }

    private static void Value(object? value, string path, Input input)
    {
        if (value is IMessage message)
            Fields(message, path, input);
        else if (TextRule.Lines(path, string.Empty, value as string) is { } refusal)
            input.Refuse(refusal);
    }
}
