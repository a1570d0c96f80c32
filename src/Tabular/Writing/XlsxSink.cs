using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Lianxin.Tabular.Writing;

/// <summary>
/// The least workbook that Excel and WPS open: one sheet of inline strings. Every column has the text format, so that an
/// ID number survives being opened, edited and saved; nothing can be a formula. The same rows give the same bytes.
/// </summary>
internal sealed partial class XlsxSink : IRowSink
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive _archive;
    private readonly XmlWriter _sheet;
    private int _rows;

    public XlsxSink(Stream stream)
    {
        _archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (path, xml) in XlsxParts.All)
            WritePart(path, xml);
        _sheet = XmlWriter.Create(Entry("xl/worksheets/sheet1.xml"), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        _sheet.WriteStartElement("worksheet", Main);
        _sheet.WriteStartElement("cols", Main);
        _sheet.WriteStartElement("col", Main);
        _sheet.WriteAttributeString("min", "1");
        _sheet.WriteAttributeString("max", "16384");
        _sheet.WriteAttributeString("width", "16");
        _sheet.WriteAttributeString("style", "1");
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.WriteStartElement("sheetData", Main);
    }

    public void Write(IEnumerable<string> cells)
    {
        if (++_rows > TabularLimits.WorksheetRows)
            throw Unreadable.TooManyRows();
        _sheet.WriteStartElement("row", Main);
        foreach (var cell in cells)
        {
            _sheet.WriteStartElement("c", Main);
            _sheet.WriteAttributeString("s", "1");
            if (cell.Length > 0)
            {
                _sheet.WriteAttributeString("t", "inlineStr");
                _sheet.WriteStartElement("is", Main);
                _sheet.WriteStartElement("t", Main);
                _sheet.WriteAttributeString("xml", "space", null, "preserve");
                _sheet.WriteString(Writable(cell));
                _sheet.WriteEndElement();
                _sheet.WriteEndElement();
            }

            _sheet.WriteEndElement();
        }

        _sheet.WriteEndElement();
    }

    public void Dispose()
    {
        _sheet.WriteEndDocument();
        _sheet.Dispose();
        _archive.Dispose();
    }

    // "_x0041_" in a cell's text would be read as an escaped letter.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex EscapeLookalike();

    private static string Writable(string text)
    {
        var escaped = EscapeLookalike().Replace(text, "_x005F_");
        var clean = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (i + 1 < escaped.Length && XmlConvert.IsXmlSurrogatePair(escaped[i + 1], escaped[i]))
                clean.Append(escaped[i]).Append(escaped[++i]);
            else if (XmlConvert.IsXmlChar(escaped[i]))
                clean.Append(escaped[i]);
        }

        return clean.ToString();
    }

    private void WritePart(string path, string xml)
    {
        using var part = new StreamWriter(Entry(path), new UTF8Encoding(false));
        part.Write(xml);
    }

    private Stream Entry(string path)
    {
        var entry = _archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }
}
