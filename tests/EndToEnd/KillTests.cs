using Lianxin.EndToEnd.Tests.Running;

namespace Lianxin.EndToEnd.Tests;

/// <summary>Killing (SIGKILL) whatever runs in the middle of the demo, and running it again over the same directory.</summary>
public sealed class KillTests
{
    private const string Scale = "0.002";

    [Fact]
    public async Task A_demo_killed_again_and_again_ends_with_the_figures_of_one_that_was_left_alone()
    {
        using var quiet = new TemporaryDirectory();
        using var data = new TemporaryDirectory();
        var demo = new Demo(data.Path, Scale);

        foreach (var moment in new[] { "generate the county", "import households.csv …", "import links.csv …", "replay 2026 20 %" })
            await KillCommandLineAsync(demo, moment);
        await KillServiceAsync(demo, data.Path, "replay 2026 50 %");
        foreach (var moment in new[] { "replay 2026 70 %", "score 2026 …" })
            await KillCommandLineAsync(demo, moment);
        var survived = await demo.RunAsync();

        Assert.Equal(Demo.FiguresOf(await new Demo(quiet.Path, Scale).RunAsync()), Demo.FiguresOf(survived));
        await demo.VerifyAsync();
    }

    /// <summary>Its service notices by itself; the next run waits until it has let go of the directory.</summary>
    private static async Task KillCommandLineAsync(Demo demo, string moment)
    {
        using var process = demo.Start();
        await process.UntilAsync(moment);
        await process.KillAsync();
    }

    private static async Task KillServiceAsync(Demo demo, string data, string moment)
    {
        using var process = demo.Start();
        await process.UntilAsync(moment);
        await Demo.KillServiceAsync(data);

        Assert.Contains("the service ended", (await process.FinishAsync()).Ended(3).Complaint(), StringComparison.Ordinal);
    }
}
