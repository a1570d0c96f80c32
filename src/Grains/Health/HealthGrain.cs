using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Health;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger.Marks;
using Orleans.Placement;

namespace Lianxin.Grains.Health;

/// <summary>A silo's own prober finds it on that silo; a gateway's wherever it was placed.</summary>
[PreferLocalPlacement]
internal sealed class HealthGrain(IStoreMarks marks) : Grain, IHealthGrain
{
    public async Task<Answer<string>> BeatAsync(ReadContext context, string beat)
    {
        try
        {
            return new Answer<string>(await marks.WriteAndReadAsync($"beat {this.GetPrimaryKeyString()}", beat), 0);
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return new Answer<string>(null, 0, StoreFaults.Refusal(fault));
        }
    }
}
