namespace Lianxin.Grains.Operations;

/// <summary>
/// How far a running operation has come. Kept in grain storage, where it may be lost: the operation then starts over, and request
/// keys make that harmless.
/// </summary>
[GenerateSerializer, Immutable, Alias("lx.OperationCursor")]
internal sealed record OperationCursor
{
    /// <summary>Version of this record's shape; another one is ignored.</summary>
    public const int Shape = 1;

    /// <summary>The shape it was written in; 0 when nothing was.</summary>
    [Id(0)]
    public int SchemaVersion { get; init; }

    /// <summary>Items handled, in the order of the work.</summary>
    [Id(1)]
    public long Done { get; init; }

    /// <summary>Items that stored something.</summary>
    [Id(2)]
    public long Changed { get; init; }

    /// <summary>Items that were there already.</summary>
    [Id(3)]
    public long Unchanged { get; init; }

    /// <summary>Items refused.</summary>
    [Id(4)]
    public long Failed { get; init; }

    /// <summary>Pages of item results written.</summary>
    [Id(5)]
    public int Pages { get; init; }
}
