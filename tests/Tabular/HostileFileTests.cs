using System.IO.Compression;
using System.Text;
using CsCheck;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Writing;
using Xunit;

namespace Lianxin.Tabular.Tests;

public sealed class HostileFileTests
{
    public static TheoryData<string> Unreadable =>
    [
        string.Empty,
        "\n\n\n",
        "只有一列\n1\n",
        "a,b\n\"never closed\n",
        "a,b\nx\"y,1\n",
        "a,b\n\"x\"y,1\n",
        "a,b,A\n1,2,3\n",
        "户编号,户 编号\n1,2\n",
        "a,b\n\0,1\n",
        "a,b\n" + new string('x', TabularLimits.CellCharacters + 1) + ",1\n",
        "a,b\n\"" + new string('x', TabularLimits.CellCharacters + 1) + "\",1\n",
        "a,b\n" + new string(',', TabularLimits.Columns) + "\n",
        new string(',', 1_000_000),
    ];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void A_malformed_text_is_refused_with_a_sentence(string text) => Files.RefusalOf(() => Files.Drain(Files.Utf8(text)));

    [Fact]
    public void A_misplaced_quotation_mark_is_refused_with_its_row()
    {
        var refusal = Files.RefusalOf(() => Files.Drain(Files.Utf8("a,b\n1,2\nx\"y,1\n")));
        Assert.Contains("row 3", refusal.Message);
        Assert.Contains("第3行", refusal.MessageZh);
    }

    [Fact]
    public void Bytes_of_no_encoding_are_refused() => Files.RefusalOf(() => Files.Drain(new MemoryStream([(byte)'a', (byte)',', 0xFF, 0xFF, (byte)'\n'])));

    [Fact]
    public void A_file_larger_than_allowed_is_refused_unread() => Files.RefusalOf(() => Files.Drain(new ClaimedStream(TabularLimits.FileBytes + 1)));

    [Fact]
    public void An_old_or_encrypted_workbook_is_refused_with_the_remedy()
    {
        var refusal = Files.RefusalOf(() => Files.Drain(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])));
        Assert.Contains(".xlsx", refusal.MessageZh);
    }

    [Fact]
    public void A_file_that_is_not_what_it_was_said_to_be_is_refused()
    {
        Files.RefusalOf(() => Files.Drain(Files.Utf8("a,b\n1,2\n"), FileFormat.Xlsx));
        Files.RefusalOf(() => Files.Drain(Files.Workbook(string.Empty), FileFormat.Csv));
    }

    [Fact]
    public void A_zip_that_is_no_workbook_is_refused()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            Files.Add(archive, "readme.txt", "hello");
        Files.RefusalOf(() => Files.Drain(stream));
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked() => Files.RefusalOf(() => Files.Drain(Files.Workbook(string.Empty, archive =>
    {
        using var entry = archive.CreateEntry("xl/sharedStrings.xml").Open();
        var zeros = new byte[1 << 20];
        for (var i = 0; i < 64; i++)
            entry.Write(zeros);
    })));

    [Fact]
    public void A_row_number_beyond_every_worksheet_is_refused() => Files.RefusalOf(() => Files.Drain(Files.Workbook(
        """<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row><row r="2000000000"><c r="A2000000000"><v>1</v></c></row>""")));

    [Theory]
    [InlineData("<row><c t=\"s\"><v>99999</v></c></row>")]
    [InlineData("<row><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"x\"><c><v>1</v></c></row>")]
    [InlineData("<row><c><v>1</v></c>")]
    [InlineData("&bomb;")]
    public void A_damaged_sheet_is_refused(string rows) => Files.RefusalOf(() => Files.Drain(Files.Workbook(rows)));

    [Fact]
    public void No_bytes_make_the_reader_throw_anything_else()
    {
        var workbook = Files.Write(RecordFormats.Divisions, OutputFormat.Xlsx, [new("511323", "蓬安县"), new("511323001", "周口街道")]);
        var text = Encoding.UTF8.GetBytes("code,name\n511323,\"蓬安县\"\n");
        Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 1_000_000], Gen.Byte).Array[1, 6]).Sample((isWorkbook, edits) =>
        {
            var bytes = (byte[])(isWorkbook ? workbook : text).Clone();
            foreach (var (at, value) in edits)
                bytes[at % bytes.Length] = value;
            try
            {
                Files.Drain(new MemoryStream(bytes));
            }
            catch (TabularException)
            {
                // The one expected way out.
            }
        });
    }

    private sealed class ClaimedStream(long length) : MemoryStream
    {
        public override long Length => length;
    }
}
