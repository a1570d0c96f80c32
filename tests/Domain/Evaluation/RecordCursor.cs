using System.Text;
using Lianxin.Domain.Facts;

namespace Lianxin.Domain.Tests.Evaluation;

/// <summary>A fact's record as a store's reader would show it.</summary>
internal sealed class RecordCursor(long position, int sign, IFact fact, FactScan scan) : FactCursor
{
    public override long Position => position;

    public override int Ordinal => 0;

    public override int Sign => sign;

    public override ReadOnlySpan<byte> Text(int column) => Encoding.UTF8.GetBytes((string?)ValueOf(column) ?? string.Empty);

    public override int Number(int column, int missing = 0) => ValueOf(column) switch
    {
        null => missing,
        DateOnly day => day.DayNumber,
        bool flag => flag ? 1 : 0,
        var number => (int)number,
    };

    private object? ValueOf(int column) => fact.GetType().GetProperty(scan.Columns[column])!.GetValue(fact);
}
