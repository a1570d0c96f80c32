using System.Collections.Concurrent;
using Lianxin.Api.V1;

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
    public ConcurrentDictionary<string, Link> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>Difficulties by 困难编号.</summary>
    public ConcurrentDictionary<string, string> Difficulties { get; } = new(StringComparer.Ordinal);
}
