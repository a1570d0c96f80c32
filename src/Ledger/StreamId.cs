using Lianxin.Domain.Ids;

namespace Lianxin.Ledger;

/// <summary>A stream: the entries of one subject. Its text is the subject's id; its county is fixed at founding.</summary>
[GenerateSerializer, Immutable]
public readonly record struct StreamId
{
    private StreamId(string value, CountyCode county)
    {
        Value = value;
        County = county;
    }

    /// <summary>The subject's id.</summary>
    [Id(0)]
    public string Value { get; }

    /// <summary>The county whose ledger holds the stream.</summary>
    [Id(1)]
    public CountyCode County { get; }

    /// <summary>The stream of a subject.</summary>
    /// <typeparam name="T">Kind of id.</typeparam>
    /// <param name="id">The subject.</param>
    /// <returns>The stream.</returns>
    public static StreamId Of<T>(T id)
        where T : struct, IEntityId<T> => new(id.Value, EntityId.CountyOf(id));

    /// <summary>A stream read back from the store.</summary>
    /// <param name="county">Its county.</param>
    /// <param name="value">Its text.</param>
    /// <returns>The stream.</returns>
    public static StreamId FromStored(CountyCode county, string value) => new(value, county);

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
