using System.Text.Json;
using Lianxin.EndToEnd.Tests.Replay;
using Lianxin.EndToEnd.Tests.Running;

namespace Lianxin.EndToEnd.Tests;

/// <summary>The demo from an empty directory, again, and again over read models made anew.</summary>
public sealed class DemoTests
{
    private const int Year = 2026;

    [Fact]
    public async Task The_demo_shows_what_its_files_say_and_the_same_whenever_it_is_run_again()
    {
        using var data = new TemporaryDirectory();
        var demo = new Demo(data.Path, "0.004");

        var first = await demo.RunAsync();
        using (var document = JsonDocument.Parse(first))
            Assert.Empty(DemoComparison.Differences(IndependentReplay.Run(data["sample"], Year), document));
        var verified = await demo.VerifyAsync();
        var ofVerifying = await demo.VerifyAsync() - verified;

        Assert.Equal(first, await demo.RunAsync());
        Assert.Equal(verified + (2 * ofVerifying), await demo.VerifyAsync());

        (await CliProcess.RunAsync("rebuild-projections", "--data", data.Path)).Ended(0);
        Assert.Equal(first, await demo.RunAsync());
    }

    [Fact]
    public async Task A_confirmation_gives_one_cadre_another_band_than_proposed()
    {
        using var data = new TemporaryDirectory();
        using var demo = JsonDocument.Parse(await new Demo(data.Path, "0.001").RunAsync());
        var cadre = demo.RootElement.GetProperty("ranking").EnumerateArray()
            .First(score => score.GetProperty("band").GetString() == "SECOND").GetProperty("cadre_no").GetString();
        string[] evaluate = ["evaluate", "--year", $"{Year}", "--data", data.Path, "--json", "--confirm", "--depart"];

        var nobody = (await CliProcess.RunAsync([.. evaluate, "nobody=THIRD:late"])).Ended(1);
        Assert.Contains("no cadre has the number nobody", nobody.Complaint(), StringComparison.Ordinal);
        using var confirmed = JsonDocument.Parse((await CliProcess.RunAsync([.. evaluate, $"{cadre}=THIRD:评议小组意见"])).Ended(0).Output);

        Assert.Equal("CONFIRMED", confirmed.RootElement.GetProperty("state").GetString());
        var departed = Assert.Single(confirmed.RootElement.GetProperty("ranking").EnumerateArray(), score => score.GetProperty("mark").GetString() == "DEPARTURE");
        Assert.Equal("THIRD", departed.GetProperty("band").GetString());
        var late = (await CliProcess.RunAsync([.. evaluate, $"{cadre}=FOURTH:再议"])).Ended(1);
        Assert.Contains("confirmed already", late.Complaint(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_demo_in_the_same_directory_is_refused()
    {
        using var data = new TemporaryDirectory();
        using (var first = new Demo(data.Path, "0.001").Start())
        {
            await first.UntilAsync("import areas.csv");
            await first.KillAsync();
        }

        using var other = new Demo(data.Path, "0.002").Start();

        Assert.Contains("another seed, scale or year", (await other.FinishAsync()).Ended(1).Complaint(), StringComparison.Ordinal);
    }
}
