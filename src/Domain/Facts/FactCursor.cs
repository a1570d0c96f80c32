namespace Lianxin.Domain.Facts;

/// <summary>
/// A stored fact where the store's reader stands, without an object for it: year-end reads millions and keeps a few numbers of each.
/// Everything it gives holds until the reader goes on. Columns are counted in the order of the scan's.
/// </summary>
public abstract class FactCursor
{
    /// <summary>Position of its entry in the county's ledger.</summary>
    public abstract long Position { get; }

    /// <summary>Place among its entry's facts.</summary>
    public abstract int Ordinal { get; }

    /// <summary>+1, or −1 for a reversal.</summary>
    public abstract int Sign { get; }

    /// <summary>An id as UTF-8; empty where there is none.</summary>
    /// <param name="column">Which.</param>
    /// <returns>The bytes.</returns>
    public abstract ReadOnlySpan<byte> Text(int column);

    /// <summary>A number: an enum's, a day's day number, 0 or 1 for a flag.</summary>
    /// <param name="column">Which.</param>
    /// <param name="missing">What stands for none.</param>
    /// <returns>The number.</returns>
    public abstract int Number(int column, int missing = 0);
}

/// <summary>What is to be read of one kind of fact, and who takes it.</summary>
/// <param name="Fact">The fact's record.</param>
/// <param name="Columns">Names of the record's properties that are read.</param>
/// <param name="Take">Called for each fact, one after another.</param>
public sealed record FactScan(Type Fact, ImmutableArray<string> Columns, Action<FactCursor> Take);
