using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Queries;
using Lianxin.Ledger.Queries;
using Orleans.Concurrency;

namespace Lianxin.Grains.Operations;

/// <summary>Lists operations: which there are from the rows, how far they are from their grains.</summary>
[Reentrant, StatelessWorker]
internal sealed class OperationDirectoryGrain(CountyReader reader, IRegistryQueries rows) : Grain, IOperationDirectoryGrain
{
    public Task<Answer<ImmutableArray<OperationView>>> ListAsync(ReadContext context, int limit)
    {
        var county = CountyCode.Parse(this.GetPrimaryKeyString());
        return reader.AnswerAsync(county, context, null, async () =>
        {
            var listed = await rows.OperationsAsync(county, runningOnly: false, Math.Clamp(limit, 1, 200));
            var answers = await Task.WhenAll(listed.Select(row => GrainFactory.GetGrain<IOperationGrain>(row.OperationId).GetAsync(context)));
            return answers.Select(answer => answer.Value).OfType<OperationView>().ToImmutableArray();
        });
    }
}
