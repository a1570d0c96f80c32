using System.Runtime.CompilerServices;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Contracts.Workload;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Policies;
using Lianxin.Domain.Workload;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Queries;
using Lianxin.Grains.Subjects;
using Lianxin.Grains.Tail;
using Lianxin.Ledger.Queries;

namespace Lianxin.Grains.Workload;

/// <summary>
/// One cadre's workload. Its memory is the caseload of one query, told stale by the tail (docs/adr/0005). The load is computed from it anew
/// when another policy or day applies, which needs no reload.
/// </summary>
internal sealed class CadreWorkloadGrain(ICaseloadQueries caseloads, ITailWatch tails, CountyClocks clocks, TimeProvider time) : Grain, ICadreWorkloadGrain
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private CadreId _cadre;
    private CountyCode _county;
    private CountyTail? _tail;
    private Watched? _watched;
    private Caseload? _caseload;
    private Computed? _computed;
    private Task? _loading;
    private DateOnly _loadedFor;
    private string _name = string.Empty;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _watched?.Dispose();
        return Task.CompletedTask;
    }

    public async Task<Answer<CadreLoadView>> GetAsync(ReadContext context)
    {
        try
        {
            return await ReadAsync(context.MinPosition);
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return new Answer<CadreLoadView>(null, 0, StoreFaults.Refusal(fault));
        }
    }

    public async IAsyncEnumerable<Answer<CadreLoadView>> WatchAsync(
        ReadContext context, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (true)
        {
            var answer = await GetAsync(context);
            if (answer.Refusal is not null || _watched is not { } watched)
            {
                yield return answer;
                yield break;
            }

            // Taken before the answer is handed out: a change while the consumer is busy is told next.
            var changed = watched.Changed;
            if (watched.Dirty)
                answer = await GetAsync(context);
            yield return answer;
            await Pulse.WaitAsync(changed, Heartbeat.Every, time, cancellation);
        }
    }

    private async Task<Answer<CadreLoadView>> ReadAsync(long minPosition)
    {
        if (_tail is null && !EntityId.TryParse(this.GetPrimaryKeyString(), out _cadre))
            return new Answer<CadreLoadView>(null, 0, SubjectIds.NotFound(this.GetPrimaryKeyString()));
        _county = EntityId.CountyOf(_cadre);
        _tail ??= await tails.FollowAsync(_county);
        if (minPosition > 0 && !await _tail.ReachAsync(minPosition, Patience, time))
            return new Answer<CadreLoadView>(null, _tail.Reached, CountyReader.NotReached(minPosition, _tail.Reached));
        if (await clocks.PresentAsync(_county) is not { } present)
            return new Answer<CadreLoadView>(null, 0, Refusals.NotFounded(_county));

        // A watcher's turns interleave with calls: whoever finds a load running waits for it instead of trusting what it replaces.
        while (_loading is { IsCompleted: false } running)
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        var asOf = _tail.Reached;
        if (_caseload is null || _watched!.Dirty || _loadedFor != present.Today)
        {
            var loading = LoadAsync(present.Today);
            _loading = loading;
            var (reached, refusal) = await loading;
            if (refusal is not null)
                return new Answer<CadreLoadView>(null, reached, refusal);
            asOf = reached;
        }

        return new Answer<CadreLoadView>(ViewOf(_caseload!, present), asOf);
    }

    /// <summary>The view; the same one while caseload, policy and day are the same ones.</summary>
    private CadreLoadView ViewOf(Caseload caseload, CountyPresent present)
    {
        if (_computed is not { } computed || !ReferenceEquals(computed.Of, caseload) || !ReferenceEquals(computed.Policy, present.Policy) || computed.View.Day != present.Today)
        {
            var load = WorkloadRules.Load(caseload, present.Policy, present.Today);
            _computed = computed = new Computed(caseload, present.Policy, LoadViews.Of(caseload, load, _name));
        }

        return computed.View;
    }

    /// <summary>
    /// Loads until everything it depends on was watched before it was read: what the first load names may have changed while nobody
    /// watched it yet.
    /// </summary>
    private async Task<(long Reached, Refusal? Refusal)> LoadAsync(DateOnly today)
    {
        var cadre = await GrainFactory.Known<ICadreGrain>(_cadre.Value).GetAsync(new ReadContext(Caller.System));
        if (cadre.Value is null)
            return (_tail!.Reached, cadre.Refusal);
        _name = cadre.Value.Row.Name;
        var watched = _watched ??= _tail!.Watch();
        watched.Add([_cadre.Value, SubjectIds.OfCounty(_county).Value]);
        while (true)
        {
            watched.Clean();
            var reached = _tail!.Reached;
            var begun = _tail.Begun;
            try
            {
                _caseload = await caseloads.OfCadreAsync(_county, _cadre, today, WorkloadRules.VisitsSince(today));
            }
            catch
            {
                watched.Touch();
                throw;
            }

            _loadedFor = today;
            if (!watched.Add(DependsOn(_caseload)) || _tail.Begun == begun)
                return (reached, null);
        }
    }

    private static IEnumerable<string> DependsOn(Caseload caseload) =>
    [
        caseload.BodyId,
        .. caseload.BodyDivisionId is { } station ? (string[])[station] : [],
        .. caseload.Links.Select(link => link.SubjectId),
        .. caseload.Links.Select(link => link.VillageId).OfType<string>(),
        .. caseload.Difficulties.Select(difficulty => difficulty.SubjectId),
    ];

    /// <summary>What a view was computed from; compared by reference: equal ones that are not the same only cost a computation.</summary>
    private sealed class Computed(Caseload of, CountyPolicy policy, CadreLoadView view)
    {
        public Caseload Of => of;

        public CountyPolicy Policy => policy;

        public CadreLoadView View => view;
    }
}
