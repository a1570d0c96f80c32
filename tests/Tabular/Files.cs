using System.IO.Compression;
using System.Text;
using Lianxin.Domain.Decisions;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Mapping;
using Lianxin.Tabular.Reading;
using Lianxin.Tabular.Sources;
using Lianxin.Tabular.Writing;
using Xunit;

namespace Lianxin.Tabular.Tests;

/// <summary>Files made of text, and what is read from them.</summary>
internal static class Files
{
    public const string HouseholdHeader = "户编号,村代码,村组,住址,居住情况,户标签,监测类型,低保证号,姓名,与户主关系,性别,身份证号,出生日期,电话\n";

    public static Encoding Gb18030 => TextEncoding.Gb18030;

    public static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    public static TabularReader Open(string text) => TabularReader.Open(Utf8(text));

    public static List<RowOutcome<T>> Read<T>(RecordFormat<T> format, string csv, ColumnMapping? mapping = null)
        where T : class
    {
        using var table = Open(csv);
        return [.. new RecordReader<T>(table, format, mapping).Outcomes()];
    }

    public static T ReadOne<T>(RecordFormat<T> format, string csv)
        where T : class
    {
        var outcome = Assert.Single(Read(format, csv));
        Assert.Empty(outcome.Errors);
        return outcome.Record!;
    }

    public static RowError ErrorOf<T>(RecordFormat<T> format, string csv)
        where T : class => Assert.Single(Assert.Single(Read(format, csv)).Errors);

    public static byte[] Write<T>(RecordFormat<T> format, OutputFormat output, IEnumerable<T> records, ColumnMapping? mapping = null)
        where T : class
    {
        using var stream = new MemoryStream();
        using (var writer = new RecordWriter<T>(stream, format, output, mapping))
        {
            foreach (var record in records)
                writer.Write(record);
        }

        return stream.ToArray();
    }

    public static List<RowOutcome<T>> Read<T>(RecordFormat<T> format, byte[] file, ColumnMapping? mapping = null)
        where T : class
    {
        using var table = TabularReader.Open(new MemoryStream(file));
        return [.. new RecordReader<T>(table, format, mapping).Outcomes()];
    }

    /// <summary>A workbook with this sheet XML between sheetData's tags; style 3 is a date.</summary>
    public static MemoryStream Workbook(string rows, Action<ZipArchive>? also = null)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in XlsxParts.Of(["Sheet1"]))
                Add(archive, path, xml.Replace("</cellXfs>", """<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>""", StringComparison.Ordinal));
            Add(archive, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""");
            also?.Invoke(archive);
        }

        stream.Position = 0;
        return stream;
    }

    public static void Add(ZipArchive archive, string path, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(path).Open());
        writer.Write(text);
    }

    public static Refusal RefusalOf(Action read)
    {
        var refusal = Assert.Throws<TabularException>(read).Refusal;
        Assert.Equal(RefusalCode.UnreadableFile, refusal.Code);
        Assert.NotEmpty(refusal.Message);
        Assert.Contains(refusal.MessageZh, c => c >= '\u4E00');
        return refusal;
    }

    /// <summary>Opens and reads to the end.</summary>
    public static void Drain(Stream stream, FileFormat declared = FileFormat.Unspecified)
    {
        using var table = TabularReader.Open(stream, declared);
        foreach (var row in table.Rows())
            Assert.NotNull(row);
    }
}
