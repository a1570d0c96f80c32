using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ExcelDataReader;
using Lianxin.Tabular.Writing;
using Xunit;

namespace Lianxin.Tabular.Tests;

/// <summary>Workbooks as an independent reader sees them.</summary>
public sealed class WorkbookWriterTests
{
    // The reader knows Windows' encodings only when they are registered.
    static WorkbookWriterTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Every_sheet_is_read_again_with_texts_and_figures()
    {
        var file = Write(book =>
        {
            var first = book.Sheet("排名", frozenRows: 1);
            first.Write("姓名", "总分");
            first.Write("张三", 93.8059m);
            first.Write("李四", (decimal?)null);
            book.Sheet("依据").Write("台帐截止位置", 2_014_881L);
        });

        var sheets = Read(file);

        Assert.Equal(["排名", "依据"], sheets.Select(sheet => sheet.Name));
        Assert.Equal([["姓名", "总分"], ["张三", 93.8059], ["李四", null]], sheets[0].Rows);
        Assert.Equal([["台帐截止位置", 2014881d]], sheets[1].Rows);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+8613800000000")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("511323199001011234")]
    [InlineData("  _x0041_ <&\"\u0001")]
    public void A_text_is_a_text_whatever_it_begins_with(string text)
    {
        var file = Write(book => book.Sheet("表").Write(text));

        Assert.Equal(text.Replace("\u0001", string.Empty, StringComparison.Ordinal), Assert.Single(Assert.Single(Read(file)).Rows)[0]);
        var cell = Assert.Single(SheetXml(file).Descendants(), element => element.Name.LocalName == "c");
        Assert.Equal("inlineStr", cell.Attribute("t")?.Value);
        Assert.DoesNotContain(SheetXml(file).Descendants(), element => element.Name.LocalName == "f");
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes()
    {
        static void Fill(WorkbookWriter book)
        {
            book.Sheet("一", frozenRows: 1).Write("甲", 1m);
            book.Sheet("二").Write("乙");
        }

        Assert.Equal(Write(Fill), Write(Fill));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("'a")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二")]
    [InlineData("TAKEN")]
    public void A_name_that_no_spreadsheet_takes_is_refused(string name)
    {
        using var book = new WorkbookWriter(new MemoryStream());
        book.Sheet("taken");

        Assert.Throws<ArgumentException>(() => book.Sheet(name));
    }

    [Fact]
    public void A_sheets_name_is_text_too() => Assert.Equal("<甲>&\"乙\"", Assert.Single(Read(Write(book => book.Sheet("<甲>&\"乙\"")))).Name);

    private static byte[] Write(Action<WorkbookWriter> fill)
    {
        using var file = new MemoryStream();
        using (var book = new WorkbookWriter(file))
            fill(book);
        return file.ToArray();
    }

    private static XElement SheetXml(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        using var part = archive.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return XElement.Load(part);
    }

    private static List<(string Name, List<object?[]> Rows)> Read(byte[] file)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file));
        var sheets = new List<(string, List<object?[]>)>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }
}
