using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Lianxin.Tabular.Sources;

/// <summary>
/// Where a sheet holds formula errors. The library reads them as empty cells, and an empty cell means "not stated": a
/// failed look-up would pass for an answer.
/// </summary>
internal static class FormulaErrors
{
    private static readonly XNamespace Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace StrictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Rows from 1 and columns from 0 of the cells that hold an error.</summary>
    public static HashSet<(int Row, int Column)> Find(Stream stream, string sheet)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var errors = new HashSet<(int, int)>();
        if (PartOf(archive, sheet) is not { } part)
            return errors;
        using var xml = XmlReader.Create(part.Open(), new XmlReaderSettings { CloseInput = true });
        var (row, column) = (0, -1);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
                (row, column) = (xml["r"] is { } stated ? int.Parse(stated, NumberStyles.None, CultureInfo.InvariantCulture) : row + 1, -1);
            else if (xml.LocalName == "c")
            {
                column = xml["r"] is { } reference ? ColumnOf(reference) : column + 1;
                if (xml["t"] == "e")
                    errors.Add((row, column));
            }
        }

        return errors;
    }

    private static ZipArchiveEntry? PartOf(ZipArchive archive, string sheet)
    {
        var stated = Load(archive, "xl/workbook.xml")?.Descendants()
            .FirstOrDefault(element => element.Name.LocalName == "sheet" && (string?)element.Attribute("name") == sheet);
        var id = (string?)(stated?.Attribute(Office + "id") ?? stated?.Attribute(StrictOffice + "id"));
        var target = (string?)Load(archive, "xl/_rels/workbook.xml.rels")?.Root?.Elements()
            .FirstOrDefault(element => (string?)element.Attribute("Id") == id)?.Attribute("Target");
        return target is null ? null : archive.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
    }

    private static XDocument? Load(ZipArchive archive, string path)
    {
        if (archive.GetEntry(path) is not { } entry)
            return null;
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter))
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A') + 1;
        return column - 1;
    }
}
