using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Lianxin.Domain.Facts;

/// <summary>Shows a fact that is a record as a store's reader would show its row.</summary>
/// <param name="position">Position of its entry.</param>
/// <param name="ordinal">Place among its entry's facts.</param>
/// <param name="sign">+1 or −1.</param>
/// <param name="fact">The fact, of the scan's kind.</param>
/// <param name="scan">Which columns are shown.</param>
public sealed class FactRecordCursor(long position, int ordinal, int sign, IFact fact, FactScan scan) : FactCursor
{
    private static readonly ConcurrentDictionary<(Type, string), PropertyInfo> Properties = [];

    /// <inheritdoc/>
    public override long Position => position;

    /// <inheritdoc/>
    public override int Ordinal => ordinal;

    /// <inheritdoc/>
    public override int Sign => sign;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Text(int column) => Encoding.UTF8.GetBytes((string?)ValueOf(column) ?? string.Empty);

    /// <inheritdoc/>
    public override int Number(int column, int missing = 0) => ValueOf(column) switch
    {
        null => missing,
        DateOnly day => day.DayNumber,
        bool flag => flag ? 1 : 0,
        var number => (int)number,
    };

    private object? ValueOf(int column) =>
        Properties.GetOrAdd((scan.Fact, scan.Columns[column]), static key => key.Item1.GetProperty(key.Item2)!).GetValue(fact);
}
