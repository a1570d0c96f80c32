using System.Text;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Mapping;
using Lianxin.Tabular.Reading;
using Lianxin.Tabular.Records;
using Lianxin.Tabular.Writing;
using Xunit;

namespace Lianxin.Tabular.Tests;

public sealed class MappingTests
{
    [Theory]
    [InlineData("code,name")]
    [InlineData("区划代码,区划名称")]
    [InlineData("CODE,名 称")]
    [InlineData("行政区划代码*,Ｎａｍｅ")]
    public void Canonical_names_usual_headers_and_aliases_are_known(string header) =>
        Assert.Equal(new DivisionRecord("511323", "蓬安县"), Files.ReadOne(RecordFormats.Divisions, $"{header}\n511323,蓬安县\n"));

    [Fact]
    public void Columns_that_are_not_read_are_said()
    {
        using var table = Files.Open("code,name,cityCode\n511323,蓬安县,5113\n");
        var warning = Assert.Single(new RecordReader<DivisionRecord>(table, RecordFormats.Divisions).Warnings);
        Assert.Equal("cityCode", warning.Header);
    }

    [Fact]
    public void All_missing_columns_are_said_at_once()
    {
        var refusal = Files.RefusalOf(() => Files.Read(RecordFormats.Households, "户编号,住址\n1,2\n"));
        Assert.Contains("村代码、居住情况、与户主关系", refusal.MessageZh);
    }

    [Fact]
    public void Two_columns_for_one_are_refused() =>
        Files.RefusalOf(() => Files.Read(RecordFormats.Divisions, "code,区划代码,name\n1,2,3\n"));

    [Fact]
    public void A_saved_mapping_goes_before_the_usual_headers()
    {
        var mapping = new ColumnMapping(ImportKind.Divisions, new Dictionary<string, string> { ["新名"] = "name", ["备注"] = "" });
        using var table = Files.Open("code,name,新名,备注\n511323,旧,蓬安县,x\n");
        var reader = new RecordReader<DivisionRecord>(table, RecordFormats.Divisions, mapping);
        Assert.Equal("蓬安县", Assert.Single(reader.Outcomes()).Record!.Name);
        Assert.Equal(["name", "备注"], reader.Warnings.Select(warning => warning.Header));
    }

    [Fact]
    public void An_error_names_the_header_as_the_file_has_it()
    {
        var mapping = new ColumnMapping(ImportKind.Divisions, new Dictionary<string, string> { ["县码"] = "code" });
        var outcome = Assert.Single(Files.Read(RecordFormats.Divisions, "县码,name\n51,蓬安县\n", mapping));
        var error = Assert.Single(outcome.Errors);
        Assert.Equal((2, "县码", RowReason.NotADivisionCode), (error.Row, error.Column, error.Reason));
    }

    [Fact]
    public void An_export_writes_the_mapping_s_headers_and_reads_back()
    {
        var mapping = new ColumnMapping(ImportKind.Divisions, new Dictionary<string, string> { ["县码"] = "code" });
        var file = Files.Write(RecordFormats.Divisions, OutputFormat.Csv, [new("511323", "蓬安县")], mapping);
        Assert.Equal("县码,区划名称\n511323,蓬安县\n", Encoding.UTF8.GetString(file));
        Assert.Equal("511323", Assert.Single(Files.Read(RecordFormats.Divisions, file, mapping)).Record!.Code);
    }

    [Fact]
    public void A_mapping_survives_being_saved()
    {
        var mapping = new ColumnMapping(ImportKind.Households, new Dictionary<string, string> { ["农户码"] = "household_no", ["备注"] = "" });
        var json = MappingJson.Write(mapping);
        Assert.Contains("农户码", json);
        var read = MappingJson.Read(json);
        Assert.Equal(mapping.Kind, read.Kind);
        Assert.Equal(mapping.Columns, read.Columns);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"kind":"UNSPECIFIED","columns":{}}""")]
    [InlineData("""{"kind":"BODIES","columns":{"x":"no_such"}}""")]
    [InlineData("""{"kind":"BODIES","columns":{"x":1}}""")]
    [InlineData("""{"kind":"BODIES","columns":{"x":"name","X":"kind"}}""")]
    [InlineData("""{"kind":1}""")]
    public void What_is_no_mapping_is_refused(string json) => Files.RefusalOf(() => MappingJson.Read(json));

    [Fact]
    public void A_mapping_of_another_kind_is_refused() =>
        Files.RefusalOf(() => Files.Read(RecordFormats.Bodies, "a,b\n1,2\n", ColumnMapping.Default(ImportKind.Cadres)));
}
