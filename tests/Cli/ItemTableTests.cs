using Lianxin.Api.V1;
using Lianxin.Cli.Output;
using Spectre.Console;
using Status = Google.Rpc.Status;

namespace Lianxin.Cli.Tests;

/// <summary>What an import says of single rows.</summary>
public sealed class ItemTableTests
{
    private static readonly OperationItem Noted = new() { Number = 2, Status = new Status(), Note = "已按文件更新", NoteEnglish = "brought to what the file says" };
    private static readonly OperationItem Refused = new() { Number = 3, Column = "姓名", Status = new Status { Code = 3, Message = "姓名 has 0 characters" } };

    [Fact]
    public void What_was_stored_is_noted_and_what_was_refused_is_an_error()
    {
        var lines = Print(Noted, Refused);

        Assert.Matches(@"2 +note +brought to what the file says", lines);
        Assert.Matches(@"3 +姓名 +error +姓名 has 0 characters", lines);
    }

    [Fact]
    public void A_note_kept_without_its_English_is_still_told() =>
        Assert.Contains("已按文件更新", Print(new OperationItem(Noted) { NoteEnglish = string.Empty }), StringComparison.Ordinal);

    [Fact]
    public async Task A_row_refused_after_many_that_went_well_is_told()
    {
        var well = Enumerable.Range(2, 500).Select(row => new OperationItem { Number = row, Status = new Status(), Result = "H-1" });

        var (items, more) = await ItemTable.ToldAsync(well.Append(Refused).ToAsyncEnumerable(), most: 1);

        Assert.Equal((Refused, false), (Assert.Single(items), more));
    }

    [Fact]
    public async Task There_is_more_only_when_more_is_to_be_told()
    {
        var (items, more) = await ItemTable.ToldAsync(new[] { Refused, Noted, Refused }.ToAsyncEnumerable(), most: 2);

        Assert.Equal((2, true), (items.Count, more));
    }

    [Theory]
    [InlineData(true, "7 would be stored, 1 unchanged, 2 would fail; nothing is stored")]
    [InlineData(false, "7 stored, 1 unchanged, 2 failed")]
    public void A_dry_run_says_that_nothing_is_stored(bool dry, string said) => Assert.Equal(said, Texts.Imported(7, 1, 2, dry));

    private static string Print(params OperationItem[] items)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No });
        console.Profile.Width = 120;
        ItemTable.Print(console, items);
        return text.ToString();
    }
}
