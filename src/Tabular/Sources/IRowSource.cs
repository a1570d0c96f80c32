namespace Lianxin.Tabular.Sources;

/// <summary>A file's rows, raw. Can be read again from the start, so that a reader may look ahead without keeping rows.</summary>
internal interface IRowSource : IDisposable
{
    /// <summary>Names of the tables; one, empty, for CSV.</summary>
    IReadOnlyList<string> Sheets { get; }

    /// <summary>All rows from the first, blank ones included; the list is reused between rows.</summary>
    IEnumerable<IReadOnlyList<Cell>> Rows();
}
