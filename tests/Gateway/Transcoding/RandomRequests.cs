using System.Collections;
using System.Text.RegularExpressions;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Lianxin.Gateway.Transcoding;

namespace Lianxin.Gateway.Tests.Transcoding;

/// <summary>Random requests from a seed: plausible enough to be let in, wrong enough in what they say.</summary>
internal sealed partial class RandomRequests(int seed)
{
    private const int Deepest = 4;
    private static readonly string[] Odd =
    [
        string.Empty, " ", "\0", "张三", "a\nb", "\u202Eabc", "\uFFFF", "511323", "511323100201", "2026", "%", "';--", "counties/511323", "counties/000000",
        "H-511323-0000000000000000", "households/", "households/H-511323-0000000000000000/difficulties/D-511323-0000000000000000",
        "https://x.test/", "Asia/Shanghai", "id: 1\nlabel: [", "{}", "*", "\U0001F600", new string('长', 3000),
    ];

    private readonly Random _random = new(seed);

    private static readonly Dictionary<string, string> Collections = new()
    {
        ["village"] = "divisions", ["division"] = "divisions", ["home_village"] = "divisions", ["parent_division"] = "divisions", ["successors"] = "divisions",
        ["body"] = "bodies", ["cadre"] = "cadres", ["handler"] = "cadres", ["attester"] = "cadres", ["taker"] = "cadres", ["participants"] = "cadres",
        ["successor"] = "cadres", ["holder"] = "cadres", ["household"] = "households", ["households"] = "households", ["into"] = "households",
        ["subject"] = "households", ["person"] = "persons", ["members"] = "persons", ["links"] = "links", ["original"] = "difficulties",
        ["difficulty"] = "difficulties", ["difficulties"] = "difficulties", ["file"] = "files",
    };

    private ILookup<string, string> _paths = Array.Empty<string>().ToLookup(path => path);

    /// <summary>Names that answers gave; later requests take from them.</summary>
    public List<string> Names { get; } = [];

    /// <summary>A request to a method.</summary>
    public IMessage Next(MethodDescriptor method)
    {
        _paths = HttpBinding.All.Where(binding => binding.Method == method)
            .SelectMany(binding => Variable().Matches(PathPattern.TextOf(binding.Rule)))
            .ToLookup(match => match.Groups[1].Value, match => match.Groups[2].Value);
        return Message(method.InputType, 0);
    }

    private IMessage Message(MessageDescriptor type, int depth)
    {
        var message = type.Parser.ParseFrom(ByteString.Empty);
        if (type.FullName == "google.protobuf.Duration")
            return Google.Protobuf.WellKnownTypes.Duration.FromTimeSpan(TimeSpan.FromMilliseconds(_random.Next(5)));
        foreach (var field in type.Fields.InDeclarationOrder())
            Fill(message, field, depth);
        return message;
    }

    private void Fill(IMessage message, FieldDescriptor field, int depth)
    {
        if (field.IsMap || _random.Next(10) == 0 || (field.FieldType == FieldType.Message && depth == Deepest))
            return;
        if (!field.IsRepeated)
        {
            field.Accessor.SetValue(message, Value(field, depth));
            return;
        }

        var items = (IList)field.Accessor.GetValue(message);
        for (var left = _random.Next(4); left > 0; left--)
            items.Add(Value(field, depth));
    }

    private object Value(FieldDescriptor field, int depth) => field.FieldType switch
    {
        FieldType.String => Text(field.Name),
        FieldType.Message => Message(field.MessageType, depth + 1),
        FieldType.Enum => Enum.ToObject(field.EnumType.ClrType, _random.Next(12) == 0 ? _random.Next(-2, 200) : _random.Next(field.EnumType.Values.Count)),
        FieldType.Bool => _random.Next(2) == 0,
        FieldType.Bytes => ByteString.CopyFrom(Bytes(_random.Next(100))),
        FieldType.Int32 => (int)Number(field.Name),
        FieldType.Int64 => Number(field.Name),
        FieldType.Double => _random.NextDouble(),
        var other => throw new NotSupportedException($"{field.FullName} is a {other}"),
    };

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    private string Text(string field) => _random.Next(20) switch
    {
        0 => Odd[_random.Next(Odd.Length)],
        _ when field == "request_id" => new Guid(Bytes(16)).ToString("D"),
        _ when field is "etag" or "page_token" or "filter" or "order_by" => string.Empty,
        < 17 when Collections.GetValueOrDefault(field) is { } collection && Named(collection) is { } name => name,
        < 18 when _paths[field].ToArray() is { Length: > 0 } paths && Named(CollectionOf(paths[_random.Next(paths.Length)])) is { } name => name,
        < 14 when field.EndsWith("name", StringComparison.Ordinal) => Odd[3] + _random.Next(100),
        _ => Odd[_random.Next(Odd.Length)],
    };

    private static string CollectionOf(string path) => path.Split('/') is { Length: > 1 } parts ? parts[^2] : string.Empty;

    private string? Named(string collection)
    {
        var found = Names.Where(name => CollectionOf(name) == collection).ToArray();
        return found.Length == 0 ? null : found[_random.Next(found.Length)];
    }

    private long Number(string field) => field switch
    {
        "year" => 2026,
        "month" => _random.Next(20) == 0 ? 2 : 1,
        "day" => _random.Next(1, 7),
        "severity" => _random.Next(0, 7),
        "min_ledger_position" => 0,
        _ => _random.Next(8) switch
        {
            0 => int.MinValue,
            1 => int.MaxValue,
            2 => -1,
            3 => 0,
            _ => _random.Next(1, 32),
        },
    };

    [GeneratedRegex(@"\{([^=}]+)=([^}]+)\}")]
    private static partial Regex Variable();
}
