using Lianxin.Contracts.Calls;

namespace Lianxin.Grains.Counties;

/// <summary>
/// Handles what is due in a county; its key is the county. Apart from the county's own grain, so that a long tick holds back no command to it.
/// </summary>
[Alias("lx.IDueClockGrain")]
internal interface IDueClockGrain : IGrainWithStringKey
{
    /// <summary>Handles everything due up to now.</summary>
    /// <returns>How many difficulties were escalated.</returns>
    [Alias("Tick")]
    [ResponseTimeout("00:00:30")]
    Task<Answer<int>> TickAsync(CommandContext context);

    /// <summary>Handles everything due in a county that keeps the machine's time; one on a simulated clock is left alone.</summary>
    /// <returns>How many difficulties were escalated.</returns>
    [Alias("TickNow")]
    [ResponseTimeout("00:00:30")]
    Task<Answer<int>> TickNowAsync();

    /// <summary>Sees to it that the county is ticked now and then hourly, by whichever silo there is.</summary>
    [Alias("Arm")]
    Task ArmAsync();
}
