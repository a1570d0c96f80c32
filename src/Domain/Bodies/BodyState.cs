using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;

namespace Lianxin.Domain.Bodies;

/// <summary>A body as its stream tells it.</summary>
public sealed record BodyState
{
    /// <summary>Before the first event.</summary>
    public static readonly BodyState Empty = new();

    /// <summary>Version of the stream; 0 before registration.</summary>
    public long Version { get; init; }

    /// <summary>The body.</summary>
    public BodyId Id { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Kind.</summary>
    public BodyKind Kind { get; init; }

    /// <summary>Division of its duty station, or null.</summary>
    public DivisionId? Division { get; init; }

    /// <summary>External number or empty.</summary>
    public string ExternalNo { get; init; } = string.Empty;

    /// <summary>Links it holds.</summary>
    public HeldLinks Links { get; init; } = HeldLinks.None;

    /// <summary>Whether it was registered.</summary>
    public bool Exists => Version > 0;
}
