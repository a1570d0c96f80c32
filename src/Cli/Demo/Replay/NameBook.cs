using System.Collections.Concurrent;

namespace Lianxin.Cli.Demo.Replay;

/// <summary>Resource names by external number, filled from lists and from receipts.</summary>
public sealed class NameBook
{
    /// <summary>Households by 户编号.</summary>
    public ConcurrentDictionary<string, string> Households { get; } = new(StringComparer.Ordinal);

    /// <summary>Cadres by 干部编号.</summary>
    public ConcurrentDictionary<string, string> Cadres { get; } = new(StringComparer.Ordinal);

    /// <summary>Divisions by code.</summary>
    public ConcurrentDictionary<string, string> Divisions { get; } = new(StringComparer.Ordinal);

    /// <summary>Links by 联系编号.</summary>
    public ConcurrentDictionary<string, KnownLink> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>Difficulties by 困难编号.</summary>
    public ConcurrentDictionary<string, string> Difficulties { get; } = new(StringComparer.Ordinal);
}

/// <summary>A link as a transfer needs it.</summary>
/// <param name="Name">Resource name.</param>
/// <param name="Subject">Its subject's resource name.</param>
public sealed record KnownLink(string Name, string Subject);
