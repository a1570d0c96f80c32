using Lianxin.Contracts.Calls;

namespace Lianxin.Contracts.Health;

/// <summary>Answers probes: its key names the prober, so that each has its own and none waits for another's.</summary>
[Alias("lx.IHealthGrain")]
public interface IHealthGrain : IGrainWithStringKey
{
    /// <summary>
    /// Commits the beat durably by the way that appends take and reads it back by the way that queries take. An answer at all says that
    /// grains answer; a refusal in it that the store doesn't.
    /// </summary>
    /// <param name="context">Caller.</param>
    /// <param name="beat">Another text than the last time.</param>
    /// <returns>The beat as read back.</returns>
    [Alias("Beat")]
    Task<Answer<string>> BeatAsync(ReadContext context, string beat);
}
