using System.Text;
using Xunit;

namespace Lianxin.Tabular.Tests;

public sealed class TabularReaderTests
{
    private const string Table = "姓名,住址\n王五,蓬安县𠀀村\n";

    [Fact]
    public void Utf8_is_read_with_and_without_a_mark()
    {
        Expect(Encoding.UTF8.GetBytes(Table), "utf-8");
        Expect([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Table)], "utf-8");
    }

    [Fact]
    public void Gb18030_is_detected_with_four_byte_characters() => Expect(Files.Gb18030.GetBytes(Table), "GB18030");

    [Fact]
    public void Excel_unicode_text_is_read_with_its_tabs() =>
        Expect([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Table.Replace(',', '\t'))], "utf-16");

    [Fact]
    public void A_stream_that_cannot_seek_is_read_all_the_same()
    {
        using var pipe = new ForwardOnlyStream(Encoding.UTF8.GetBytes(Table));
        using var table = TabularReader.Open(pipe);
        Assert.Single(table.Rows());
    }

    [Fact]
    public void Rows_are_numbered_as_a_spreadsheet_numbers_them()
    {
        using var table = Files.Open("编号,名称\n1,\"两\n行\"\n\n,\n4,末\n");
        Assert.Equal([2, 5], table.Rows().Select(row => row.Number));
    }

    [Fact]
    public void A_title_above_the_header_is_passed_over()
    {
        using var table = Files.Open("蓬安县农户台帐,,\n,,\n编号,名称,\n1,甲,\n");
        Assert.Equal(["编号", "名称"], table.Headers);
        var row = Assert.Single(table.Rows());
        Assert.Equal(4, row.Number);
        Assert.False(row.IsRagged);
    }

    [Fact]
    public void Rows_can_be_read_again()
    {
        using var table = Files.Open("a,b\n1,2\n3,4\n");
        Assert.Equal(table.Rows().Select(row => row.Cells[0]), table.Rows().Select(row => row.Cells[0]));
    }

    [Fact]
    public void Quoted_cells_hold_separators_quotes_and_line_breaks()
    {
        using var table = Files.Open("a,b\r\n\"x,\"\"y\"\"\r\nz\",\"\"\r\n");
        Assert.Equal("x,\"y\"\r\nz", Assert.Single(table.Rows()).Cells[0].Text);
    }

    [Fact]
    public void A_row_longer_than_the_header_is_marked()
    {
        using var table = Files.Open("a,b\n1,2,3\n1,2,\n");
        Assert.Equal([true, false], table.Rows().Select(row => row.IsRagged));
    }

    [Fact]
    public void The_last_line_needs_no_end()
    {
        using var table = Files.Open("a,b\n1,2");
        Assert.Equal("2", Assert.Single(table.Rows()).Cells[1].Text);
    }

    private static void Expect(byte[] bytes, string encoding)
    {
        using var table = TabularReader.Open(new MemoryStream(bytes), FileFormat.Csv);
        Assert.Equal(encoding, table.EncodingName, ignoreCase: true);
        Assert.Equal(["姓名", "住址"], table.Headers);
        Assert.Equal(["王五", "蓬安县𠀀村"], Assert.Single(table.Rows()).Cells.Select(cell => cell.Text));
    }

    private sealed class ForwardOnlyStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override long Length => throw new NotSupportedException();
    }
}
