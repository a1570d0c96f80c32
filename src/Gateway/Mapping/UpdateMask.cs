using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Lianxin.Gateway.Mapping;

/// <summary>Which fields an update changes: those the mask names, or, without a mask, those that are stated.</summary>
internal sealed class UpdateMask
{
    private readonly IMessage _resource;
    private readonly HashSet<string>? _paths;

    private UpdateMask(IMessage resource, HashSet<string>? paths)
    {
        _resource = resource;
        _paths = paths;
    }

    /// <summary>Reads a mask; paths other than <paramref name="allowed"/> are noted as faults.</summary>
    public static UpdateMask Read(Input input, FieldMask? mask, IMessage resource, params ReadOnlySpan<string> allowed)
    {
        if (mask is null || mask.Paths.Count == 0)
            return new UpdateMask(resource, null);
        foreach (var path in mask.Paths)
        {
            if (!allowed.Contains(path))
                input.Refuse("update_mask", $"{path} can't be changed here", $"字段 {path} 不能在此修改");
        }

        return new UpdateMask(resource, [.. mask.Paths]);
    }

    /// <summary>Whether a field is to be changed.</summary>
    public bool Has(string field) => _paths?.Contains(field) ?? IsStated(field);

    /// <summary>The text to set, or null to leave the field.</summary>
    public string? Text(string field, string value) => Has(field) ? value : null;

    private bool IsStated(string field) => _resource.Descriptor.FindFieldByName(field).Accessor.GetValue(_resource) switch
    {
        string text => text.Length > 0,
        System.Enum word => Convert.ToInt32(word) != 0,
        System.Collections.ICollection items => items.Count > 0,
        var other => other is not null,
    };
}
