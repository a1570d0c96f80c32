using Lianxin.Bench.Loops;
using Lianxin.Bench.Measures;
using Lianxin.Bench.Peers;

namespace Lianxin.Bench.Tests;

/// <summary>The arithmetic of memory, starts and floods.</summary>
public sealed class SizesTests
{
    [Fact]
    public void An_activation_takes_what_the_heap_grew_by_beyond_the_first_few()
    {
        var growth = new Growth(100, 1100, new ProcessMemory(50_000, 200_000), new ProcessMemory(3_050_000, 5_200_000));

        Assert.Equal(3000, growth.Heap);
        Assert.Equal(5000, growth.Private);
    }

    [Fact]
    public void Private_memory_is_what_no_file_is_behind() =>
        Assert.Equal(345_088 * 1024L, ProcessMemory.AnonymousOf(["VmRSS:\t  445088 kB", "RssAnon:\t  345088 kB", "RssFile:\t  100000 kB"]));

    [Fact]
    public void A_start_counts_beyond_the_empty_hosts_of_its_round()
    {
        Assert.Equal(Verdict.Reached, StartMeasure.Beyond("cluster", [4, 9, 4.9], [1, 6, 2]).Verdict);
        Assert.Equal(Verdict.Short, StartMeasure.Beyond("cluster", [4.1, 9.1, 5.1], [1, 6, 2]).Verdict);
    }

    [Fact]
    public void Memory_is_flat_when_the_end_holds_no_more_than_the_beginning()
    {
        Assert.Equal(1, OverloadMeasure.Growth([100, 120, 90, 90, 110, 120]));
        Assert.Equal(2, OverloadMeasure.Growth([100, 100, 150, 150, 200, 200]));
        Assert.Equal(1, OverloadMeasure.Growth([100]));
    }

    [Fact]
    public void A_flood_is_refused_with_one_code_or_served_late()
    {
        Assert.Equal(Verdict.Reached, OverloadMeasure.Refusals([Ended(StatusCode.OK, StatusCode.ResourceExhausted, StatusCode.DeadlineExceeded)]).Verdict);
        Assert.Equal(Verdict.Short, OverloadMeasure.Refusals([Ended(StatusCode.OK), Ended(StatusCode.Unavailable)]).Verdict);
    }

    [Fact]
    public void Names_of_nobody_are_like_those_of_households_and_all_differ()
    {
        const string like = "households/H-511323-0123456789abcdef";
        var names = HouseholdNames.Invented(like, 1000);

        Assert.Equal(1000, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^households/H-511323-[0-9a-hjkmnp-tv-z]{16}$", name));
    }

    private static Measured Ended(params StatusCode[] codes)
    {
        var tally = new Tally();
        foreach (var code in codes)
            tally.Count(0, code);
        return tally.Sum(TimeSpan.FromSeconds(1));
    }
}
