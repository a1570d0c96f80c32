using System.Text;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Mapping;
using Lianxin.Tabular.Sources;

namespace Lianxin.Tabular.Writing;

/// <summary>Writes records as rows that the same mapping reads again as equal records. Disposing it completes the file.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class RecordWriter<T> : IDisposable
    where T : class
{
    private readonly RecordFormat<T> _format;
    private readonly IRowSink _sink;

    /// <summary>Writes the header.</summary>
    /// <param name="stream">Receives the file; not closed here.</param>
    /// <param name="format">The kind, one of <see cref="RecordFormats"/>.</param>
    /// <param name="output">How the file is written.</param>
    /// <param name="mapping">A saved mapping of that kind, whose headers are used; null for the usual headers.</param>
    public RecordWriter(Stream stream, RecordFormat<T> format, OutputFormat output, ColumnMapping? mapping = null)
    {
        mapping ??= ColumnMapping.Default(format.Kind);
        if (mapping.Kind != format.Kind)
            throw Unreadable.BadMapping();
        _format = format;
        _sink = output switch
        {
            OutputFormat.Csv => new CsvSink(stream, new UTF8Encoding(false)),
            OutputFormat.CsvWithMark => new CsvSink(stream, new UTF8Encoding(true)),
            OutputFormat.CsvGb18030 => new CsvSink(stream, TextEncoding.Gb18030),
            OutputFormat.Xlsx => new XlsxSink(stream),
            _ => throw new ArgumentOutOfRangeException(nameof(output)),
        };
        _sink.Write(format.Columns.Select(mapping.HeaderOf));
    }

    /// <summary>Writes one record: a row, or for a household one a member.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="TabularException">A worksheet is full; CSV never is.</exception>
    public void Write(T record)
    {
        foreach (var row in _format.Write(record))
            _sink.Write(row.Cells(_format.Columns));
    }

    /// <inheritdoc/>
    public void Dispose() => _sink.Dispose();
}
