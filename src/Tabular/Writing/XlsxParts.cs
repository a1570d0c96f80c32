using System.Security;

namespace Lianxin.Tabular.Writing;

/// <summary>A workbook's parts beside its sheets (ECMA-376).</summary>
internal static class XlsxParts
{
    /// <summary>The namespace of sheets.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Cell format of figures.</summary>
    public const string Figure = "0";

    /// <summary>Cell format of texts: number format 49.</summary>
    public const string Text = "1";

    /// <summary>Cell format of headings, texts too.</summary>
    public const string BoldText = "2";

    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>The path of a sheet's part.</summary>
    /// <param name="number">From 1.</param>
    public static string SheetPath(int number) => $"xl/worksheets/sheet{number}.xml";

    /// <summary>Path and content of the parts.</summary>
    /// <param name="sheets">Names of the sheets in order.</param>
    public static IEnumerable<(string Path, string Xml)> Of(IReadOnlyCollection<string> sheets)
    {
        var numbered = sheets.Select((name, at) => (Name: SecurityElement.Escape(name), Number: at + 1)).ToArray();
        var types = string.Concat(numbered.Select(sheet => $"""<Override PartName="/{SheetPath(sheet.Number)}" ContentType="{Type}.worksheet+xml"/>"""));
        var listed = string.Concat(numbered.Select(sheet => $"""<sheet name="{sheet.Name}" sheetId="{sheet.Number}" r:id="rId{sheet.Number}"/>"""));
        var related = string.Concat(numbered.Select(sheet => $"""<Relationship Id="rId{sheet.Number}" Type="{Office}/worksheet" Target="worksheets/sheet{sheet.Number}.xml"/>"""));
        return
        [
            ("[Content_Types].xml", $"""
                {Head}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/>{types}</Types>
                """),
            ("_rels/.rels", $"""
                {Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """),
            ("xl/workbook.xml", $"""
                {Head}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{listed}</sheets></workbook>
                """),
            ("xl/_rels/workbook.xml.rels", $"""
                {Head}<Relationships xmlns="{Package}/relationships">{related}<Relationship Id="rId{sheets.Count + 1}" Type="{Office}/styles" Target="styles.xml"/></Relationships>
                """),
            ("xl/styles.xml", $"""
                {Head}<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>
                """),
        ];
    }
}
