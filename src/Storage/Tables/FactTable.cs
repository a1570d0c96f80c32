using System.Data.Common;
using Lianxin.Domain.Facts;

namespace Lianxin.Storage.Tables;

/// <summary>The table of one kind of fact: append-only, keyed by county, position and ordinal.</summary>
public abstract class FactTable : RecordTable
{
    private protected FactTable(Type type)
        : base(type)
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> StoreColumns { get; } = ["county", "position", "ordinal", "sign"];

    /// <inheritdoc/>
    public override ImmutableArray<string> KeyColumns { get; } = ["county", "position", "ordinal"];
}

/// <summary>The table of one kind of fact.</summary>
/// <typeparam name="TFact">The fact's record.</typeparam>
public sealed class FactTable<TFact> : FactTable
    where TFact : class, IFact
{
    private readonly Func<DbDataReader, int, TFact> _read;

    internal FactTable()
        : base(typeof(TFact)) => _read = Reader<TFact>();

    internal TFact Read(DbDataReader reader, int offset) => _read(reader, offset);
}
