namespace Lianxin.Contracts.Formats;

/// <summary>A store's format.</summary>
/// <param name="Before">Before the raise.</param>
/// <param name="Now">Now.</param>
[GenerateSerializer, Immutable, Alias("lx.RaisedFormat")]
public sealed record RaisedFormat([property: Id(0)] int Before, [property: Id(1)] int Now);
