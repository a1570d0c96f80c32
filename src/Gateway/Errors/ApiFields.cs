using System.Text.RegularExpressions;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Lianxin.Gateway.Transcoding;

namespace Lianxin.Gateway.Errors;

/// <summary>
/// Rules name a command's field; a client knows the request's. Both are written alike, but a request may hold the command's
/// particulars in a resource, and names things by resource names instead of ids.
/// </summary>
internal static partial class ApiFields
{
    private static readonly Dictionary<string, string> OtherWords =
        new() { ["name"] = "display_name", ["group"] = "villagers_group", ["amount_fen"] = "amount" };

    // Rules name their own subject by what it is; a request by where it stands.
    private static readonly string[] Subjects =
    [
        "county", "division", "body", "cadre", "household", "difficulty", "link", "evaluation", "operation", "file", "subject", "command",
    ];

    // A day that a rule checks for every command alike is called differently by what it means.
    private static readonly string[] Days = ["effective_on", "last_day", "from"];

    /// <summary>A refusal whose violations name the fields of a request.</summary>
    public static RpcException In(MessageDescriptor request, RpcException refusal)
    {
        var status = refusal.GetRpcStatus();
        if (status?.GetDetail<BadRequest>() is not { } bad)
            return refusal;
        foreach (var violation in bad.FieldViolations)
            violation.Field = Of(request, violation.Field);
        var at = status.Details.ToList().FindIndex(detail => detail.Is(BadRequest.Descriptor));
        status.Details[at] = Any.Pack(bad);
        return status.ToRpcException();
    }

    /// <summary>The request's field that a rule's field stands for; as it is when there is none.</summary>
    public static string Of(MessageDescriptor request, string field)
    {
        if (field.Length == 0)
            return field;
        var parts = field.Split('.');
        return Within(request, parts)
            ?? BelowResource(request, parts)
            ?? (Subjects.Contains(field) ? Subject(request) : null)
            ?? (field == "occurred_on" ? Day(request) : null)
            ?? (parts.Length > 1 ? BelowResource(request, parts[1..]) ?? Within(request, parts[1..]) : null)
            ?? field;
    }

    private static string? Subject(MessageDescriptor request) =>
        Array.Find(["name", "parent", "subject"], name => request.FindFieldByName(name) is not null)
        ?? request.Fields.InDeclarationOrder()
            .Where(field => field.FieldType == FieldType.Message && field.MessageType.FindFieldByName("name") is not null)
            .Select(field => $"{field.Name}.name").FirstOrDefault();

    private static string? Day(MessageDescriptor request) =>
        Array.Find(Days, day => request.FindFieldByName(day) is not null)
        ?? Days.Select(day => BelowResource(request, [day])).FirstOrDefault(path => path is not null);

    private static string? BelowResource(MessageDescriptor request, string[] parts) => request.Fields.InDeclarationOrder()
        .Where(field => field is { FieldType: FieldType.Message, IsRepeated: false }
            && field.MessageType.File.Package == request.File.Package)
        .Select(field => Within(field.MessageType, parts) is { } rest ? $"{field.Name}.{rest}" : null)
        .FirstOrDefault(path => path is not null);

    private static string? Within(MessageDescriptor message, string[] parts)
    {
        var (name, index) = (Index().Replace(parts[0], string.Empty), Index().Match(parts[0]).Value);
        var field = message.FindFieldByName(OtherWords.GetValueOrDefault(name, name))
            ?? message.FindFieldByName(name)
            ?? (name.EndsWith("_id", StringComparison.Ordinal) ? message.FindFieldByName(name[..^3]) : null);
        if (field is null)
            return null;
        if (parts.Length == 1)
            return field.Name + index;
        return field.FieldType == FieldType.Message && Within(field.MessageType, parts[1..]) is { } rest
            ? $"{field.Name}{index}.{rest}"
            : null;
    }

    [GeneratedRegex(@"\[[0-9]+\]\z")]
    private static partial Regex Index();
}
