using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Reading;
using Lianxin.Tabular.Records;
using Lianxin.Tabular.Writing;
using Xunit;

namespace Lianxin.Tabular.Tests;

public sealed class WorkbookTests
{
    private const string Header = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>编号</t></is></c><c r="B1" t="inlineStr"><is><t>值</t></is></c></row>
        """;

    [Theory]
    [InlineData("""<c r="B2"><v>511323</v></c>""", "511323", CellKind.Number)]
    [InlineData("""<c r="B2"><v>511323001001</v></c>""", "511323001001", CellKind.Number)]
    [InlineData("""<c r="B2"><v>12.5</v></c>""", "12.5", CellKind.Number)]
    [InlineData("""<c r="B2" s="3"><v>46086</v></c>""", "2026-03-05", CellKind.Day)]
    [InlineData("""<c r="B2" t="b"><v>1</v></c>""", "Y", CellKind.Text)]
    [InlineData("""<c r="B2" t="e"><v>#N/A</v></c>""", "", CellKind.Error)]
    [InlineData("""<c r="B2" t="str"><f>A1</f><v>文</v></c>""", "文", CellKind.Text)]
    [InlineData("""<c r="B2" t="d"><v>2026-03-05</v></c>""", "2026-03-05", CellKind.Day)]
    public void Cells_are_read_as_the_workbook_types_them(string cell, string text, CellKind kind)
    {
        using var table = TabularReader.Open(Files.Workbook($"""{Header}<row r="2"><c r="A2"><v>1</v></c>{cell}</row>"""));
        Assert.Equal(new Cell(text, kind), Assert.Single(table.Rows()).Cells[1]);
    }

    [Theory]
    [InlineData("XFD1", false)]
    [InlineData("XFE2", true)]
    [InlineData("ZZZZZZ2", true)]
    public void A_format_left_on_a_far_column_costs_nothing_and_a_column_that_no_sheet_has_is_refused(string far, bool refused)
    {
        var rows = $"""{Header}<row r="2"><c r="A2"><v>1</v></c><c r="{far}" s="1"/></row>""";

        if (refused)
            Assert.Throws<TabularException>(() => Count(rows));
        else
            Assert.Equal(1, Count(rows));

        static int Count(string rows)
        {
            using var table = TabularReader.Open(Files.Workbook(rows));
            return table.Rows().Count();
        }
    }

    [Fact]
    public void A_number_with_more_than_fifteen_digits_is_marked_as_rounded()
    {
        using var table = TabularReader.Open(Files.Workbook($"""{Header}<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>511323199001011000</v></c></row>"""));
        Assert.Equal(CellKind.RoundedNumber, Assert.Single(table.Rows()).Cells[1].Kind);
    }

    [Fact]
    public void Missing_rows_count_and_missing_cells_are_empty()
    {
        using var table = TabularReader.Open(Files.Workbook($"""{Header}<row r="5"><c r="B5"><v>7</v></c></row>"""));
        var row = Assert.Single(table.Rows());
        Assert.Equal(5, row.Number);
        Assert.Equal(["", "7"], row.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_formula_error_is_an_error_of_its_row()
    {
        using var table = TabularReader.Open(Files.Workbook("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c><c r="B1" t="inlineStr"><is><t>name</t></is></c></row>
            <row r="2"><c r="A2"><v>511323</v></c><c r="B2" t="e"><v>#REF!</v></c></row>
            """));
        var outcome = Assert.Single(new RecordReader<DivisionRecord>(table, RecordFormats.Divisions).Outcomes());
        Assert.Equal(RowReason.FormulaError, Assert.Single(outcome.Errors).Reason);
    }

    [Fact]
    public void An_unknown_sheet_is_refused() =>
        Files.RefusalOf(() => TabularReader.Open(Files.Workbook(Header), sheet: "农户").Dispose());

    [Fact]
    public void The_same_records_give_the_same_workbook()
    {
        DivisionRecord[] records = [new("511323", "蓬安县"), new("511323001", "=1+1")];
        Assert.Equal(Files.Write(RecordFormats.Divisions, OutputFormat.Xlsx, records), Files.Write(RecordFormats.Divisions, OutputFormat.Xlsx, records));
    }
}
