using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Lianxin.Tabular.Writing;

/// <summary>Writes one sheet of a workbook.</summary>
public sealed partial class SheetWriter
{
    private const string Main = XlsxParts.Main;

    private readonly XmlWriter _sheet;
    private readonly int _boldRows;
    private int _rows;

    internal SheetWriter(Stream part, int frozenRows)
    {
        _boldRows = frozenRows;
        _sheet = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        _sheet.WriteStartElement("worksheet", Main);
        if (frozenRows > 0)
            WriteFrozen(frozenRows);
        _sheet.WriteStartElement("cols", Main);
        WriteElement("col", ("min", "1"), ("max", "16384"), ("width", "16"), ("style", "1"));
        _sheet.WriteEndElement();
        _sheet.WriteStartElement("sheetData", Main);
    }

    /// <summary>Writes a row.</summary>
    /// <param name="cells">Its cells.</param>
    /// <exception cref="TabularException">The sheet is full.</exception>
    public void Write(params IEnumerable<SheetCell> cells)
    {
        if (++_rows > TabularLimits.WorksheetRows)
            throw Unreadable.TooManyRows();
        _sheet.WriteStartElement("row", Main);
        foreach (var cell in cells)
            Write(cell);
        _sheet.WriteEndElement();
    }

    internal void End()
    {
        _sheet.WriteEndDocument();
        _sheet.Dispose();
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

    private void Write(SheetCell cell)
    {
        _sheet.WriteStartElement("c", Main);
        _sheet.WriteAttributeString("s", _rows <= _boldRows ? XlsxParts.BoldText : cell.Figure is null ? XlsxParts.Text : XlsxParts.Figure);
        if (cell.Figure is { } figure)
        {
            _sheet.WriteElementString("v", Main, figure.ToString(CultureInfo.InvariantCulture));
        }
        else if (cell.Text.Length > 0)
        {
            _sheet.WriteAttributeString("t", "inlineStr");
            _sheet.WriteStartElement("is", Main);
            _sheet.WriteStartElement("t", Main);
            _sheet.WriteAttributeString("xml", "space", null, "preserve");
            _sheet.WriteString(Writable(cell.Text));
            _sheet.WriteEndElement();
            _sheet.WriteEndElement();
        }

        _sheet.WriteEndElement();
    }

    private void WriteFrozen(int rows)
    {
        var below = (rows + 1).ToString(CultureInfo.InvariantCulture);
        _sheet.WriteStartElement("sheetViews", Main);
        _sheet.WriteStartElement("sheetView", Main);
        _sheet.WriteAttributeString("workbookViewId", "0");
        WriteElement("pane", ("ySplit", rows.ToString(CultureInfo.InvariantCulture)), ("topLeftCell", $"A{below}"), ("activePane", "bottomLeft"), ("state", "frozen"));
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
    }

    private void WriteElement(string name, params IEnumerable<(string Name, string Value)> attributes)
    {
        _sheet.WriteStartElement(name, Main);
        foreach (var attribute in attributes)
            _sheet.WriteAttributeString(attribute.Name, attribute.Value);
        _sheet.WriteEndElement();
    }
}
