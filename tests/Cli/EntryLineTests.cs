using Lianxin.Api.V1;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.Tests;

/// <summary>A ledger entry as a line.</summary>
public sealed class EntryLineTests
{
    [Fact]
    public void What_is_sealed_says_so_wherever_it_stands()
    {
        var line = EntryLine.Of(Entry("""{"address":null,"members":[{"name":null,"relation":"HEAD"}]}"""), out var hidden);

        Assert.True(hidden);
        Assert.EndsWith("""{"address":"[sealed]","members":[{"name":"[sealed]","relation":"HEAD"}]}""", line, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_sealed_stays_as_it_is()
    {
        var line = EntryLine.Of(Entry("""{"heard":"屋顶漏水","tags":[]}"""), out var hidden);

        Assert.False(hidden);
        Assert.Equal("""#7        2026-03-05 visit recorded households/H-1 {"heard":"屋顶漏水","tags":[]}""", line);
    }

    private static Entry Entry(string payload) => new()
    {
        Position = 7,
        OccurredOn = new() { Year = 2026, Month = 3, Day = 5 },
        Type = "visit-recorded",
        Subject = "households/H-1",
        PayloadJson = payload,
    };
}
