using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Bodies;
using Lianxin.Grains.Cadres;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Divisions;
using Lianxin.Grains.Households;
using Orleans;

namespace Lianxin.Simulation.Tests.Cluster;

/// <summary>One activation of a subject: the product's own shell, one call at a time. There may be others of the same subject elsewhere.</summary>
internal sealed class Activation
{
    private readonly ActivationContext _context;
    private readonly Grain _shell;
    private Task _last = Task.CompletedTask;
    private bool _active;

    public Activation(Silo silo, string id)
    {
        Id = id;
        _context = new ActivationContext("subject", id);
        _shell = Shell(silo, id);
    }

    public string Id { get; }

    /// <summary>Whether it asked to be let go: the next call finds another.</summary>
    public bool Leaving => _context.Leaving;

    /// <summary>Runs a call when those before it are through.</summary>
    /// <typeparam name="TShell">How the caller sees the shell.</typeparam>
    /// <typeparam name="T">The answer.</typeparam>
    public Task<T> CallAsync<TShell, T>(Func<TShell, Task<T>> call)
    {
        var turn = TurnAsync(_last, call);
        _last = turn;
        return turn;
    }

    private async Task<T> TurnAsync<TShell, T>(Task before, Func<TShell, Task<T>> call)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!_active)
        {
            await _shell.OnActivateAsync(CancellationToken.None);
            _active = true;
        }

        return await call((TShell)(object)_shell);
    }

    private Grain Shell(Silo silo, string id)
    {
        if (EntityId.TryParse<HouseholdId>(id, out _))
            return new HouseholdGrain(_context, silo.Services, silo.Texts);
        if (EntityId.TryParse<CadreId>(id, out _))
            return new CadreGrain(_context, silo.Services, silo.Texts);
        if (EntityId.TryParse<DivisionId>(id, out _))
            return new DivisionGrain(_context, silo.Services, silo.Texts);
        return EntityId.TryParse<BodyId>(id, out _)
            ? new BodyGrain(_context, silo.Services)
            : new CountyGrain(_context, silo.Services, Silo.BuiltIn, silo.Clock);
    }
}
