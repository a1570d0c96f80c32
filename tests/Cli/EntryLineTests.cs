using Lianxin.Api.V1;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.Tests;

/// <summary>A ledger entry as a line.</summary>
[Collection(nameof(SpokenChinese))]
public sealed class EntryLineTests
{
    private const string Visit = """
        {"visit":"W-2","kind":"HOME","participants":["C-1","C-2"],"households_covered":1,"purpose":null,"heard":"屋顶漏水","occurred_on":"2026-03-05"}
        """;

    [Fact]
    public void What_is_sealed_says_so_wherever_it_stands()
    {
        var line = EntryLine.Of(Entry("""{"address":null,"members":[{"name":null,"relation":"HEAD"}]}"""), out var hidden);

        Assert.True(hidden);
        Assert.EndsWith(" | address: [sealed], members: (name: [sealed], relation: head)", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_and_codes_are_told_in_words_and_the_day_once()
    {
        var line = EntryLine.Of(Entry(Visit), out _);

        Assert.Equal(
            "#7        2026-03-05 visit recorded households/H-1 | visit: W-2, kind: at home, participants: C-1, C-2, households covered: 1, "
            + "purpose: [sealed], heard: 屋顶漏水",
            line);
    }

    [Fact]
    public void So_they_are_in_chinese() => Assert.Equal(
        "#7        2026-03-05 走访 households/H-1 | 走访:W-2,类型:上门,走访人:C-1、C-2,走访户数:1,目的:[已加密],听到的情况:屋顶漏水",
        SpokenChinese.Say(() => EntryLine.Of(Entry(Visit), out _)));

    [Fact]
    public void A_code_is_told_by_what_it_means_where_it_stands() => Assert.EndsWith(
        "| category: housing, source: the household itself, subject kind: household",
        EntryLine.Of(Entry("""{"category":"HOUSING","source":"HOUSEHOLD","subject_kind":"HOUSEHOLD"}"""), out _),
        StringComparison.Ordinal);

    [Fact]
    public void What_the_line_says_already_and_what_says_nothing_is_left_out() => Assert.EndsWith(
        "| amount (yuan): 1,234.50, can name the official: no",
        EntryLine.Of(Entry("""{"household":"H-1","external_no":"","tags":[],"amount_fen":123450,"aware":false}"""), out _),
        StringComparison.Ordinal);

    [Fact]
    public void A_file_kept_in_an_entry_is_counted_not_printed() => Assert.EndsWith(
        "| yaml: [5,000 characters, see --json]",
        EntryLine.Of(Entry($$"""{"yaml":"{{new string('x', 5000)}}"}"""), out _),
        StringComparison.Ordinal);

    [Fact]
    public void An_entry_without_fields_is_its_name() =>
        Assert.Equal("#7        2026-03-05 visit recorded households/H-1", EntryLine.Of(Entry("""{"occurred_on":"2026-03-05"}"""), out _));

    [Fact]
    public void What_a_newer_service_stores_stays_as_it_is() =>
        Assert.EndsWith("| new field: NEW_CODE", EntryLine.Of(Entry("""{"new_field":"NEW_CODE"}"""), out _), StringComparison.Ordinal);

    private static Entry Entry(string payload) => new()
    {
        Position = 7,
        OccurredOn = new() { Year = 2026, Month = 3, Day = 5 },
        Type = "visit-recorded",
        Subject = "households/H-1",
        PayloadJson = payload,
    };
}
