using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Lianxin.Proofs.Merkle;
using Lianxin.Simulation.Tests.Checks;
using Lianxin.Simulation.Tests.Clients;
using Lianxin.Simulation.Tests.Cluster;

namespace Lianxin.Simulation.Tests;

/// <summary>One history from one seed: bad weather with clients at work, then fair weather, then the checks.</summary>
internal sealed partial class SimulatedRun : IDisposable
{
    private const int Clients = 3;
    private const int Wishes = 12;
    private const long MostTurns = 2_000_000;
    private readonly World _world;
    private readonly Truth _truth;

    private SimulatedRun(int seed, Mutation mutation)
    {
        Seed = seed;
        _world = new World(seed, Genesis.Copy(mutation));
        History = new History(_world.Schedule);
        _truth = new Truth(_world.Database, History.Violate);
    }

    public int Seed { get; }

    public History History { get; }

    public Database Database => _world.Database;

    public bool Holds => History.Violations.Count == 0;

    /// <summary>Runs a seed to its end.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="mutation">What is wrong with the machinery.</param>
    public static SimulatedRun Of(int seed, Mutation mutation = Mutation.None)
    {
        var run = new SimulatedRun(seed, mutation);
        try
        {
            run._world.Schedule.Run(run.LiveAsync, MostTurns);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            run.History.Violate($"the run broke off: {fault.GetType().Name}: {fault.Message}");
        }
        finally
        {
            run.Dispose();
        }

        return run;
    }

    /// <summary>Lets go of what the process would keep; what happened stays readable.</summary>
    public void Dispose() => _world.Dispose();

    /// <summary>A Merkle root over all entries with the random parts of sealed fields left out: the same for the same history.</summary>
    public string Root()
    {
        var tree = new MerkleRange();
        foreach (var entry in Database.Entries)
        {
            var text = SealedParts().Replace(Encoding.UTF8.GetString(entry.Payload.Span), string.Empty);
            tree.Add(SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.Position} {entry.Stream} {entry.Version} {entry.Type} {entry.RecordedAt:O} {text}")));
        }

        return Convert.ToHexStringLower(tree.Root());
    }

    [GeneratedRegex("\"(nonce|ciphertext)\":\"[^\"]*\"")]
    private static partial Regex SealedParts();

    private async Task LiveAsync()
    {
        for (var i = 0; i < 3; i++)
            _world.StartSilo();
        var wishes = new Wishes(_truth, _world.Schedule, () => DateOnly.FromDateTime((World.Start + _world.Era).AddTicks(_world.Schedule.Now).UtcDateTime.AddHours(8)));
        var clients = Enumerable.Range(1, Clients).Select(i => new Client(_world, History, wishes, $"client {i}")).ToArray();
        var work = Task.WhenAll(clients.Select(client => client.RunAsync(Wishes)));
        await Task.WhenAll(work, StormAsync(work));
        _world.Faults.Fair = true;
        while (_world.Silos.Count < 2)
            _world.StartSilo();
        await _world.Schedule.PauseAsync(10_000, 10_000);
        foreach (var client in clients)
            await client.SettleAsync();
        foreach (var broken in await StaleChecks.BrokenAsync(_world, _truth))
            History.Violate(broken);
        if (Database.Mutation == Mutation.Tampered)
            Database.Tamper(_world.Schedule.Random.Next(Database.Entries.Count));
        foreach (var broken in AnswerChecks.Broken(Database, History.Calls)
            .Concat(DomainPromises.BrokenAcross(_truth))
            .Concat(await LedgerChecks.BrokenAsync(Database))
            .Concat(await MemoryChecks.BrokenAsync(_world, _truth)))
            History.Violate(broken);
    }

    /// <summary>Silos die and come back, clocks are set.</summary>
    private async Task StormAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            await _world.Schedule.PauseAsync(50, 2_500);
            switch (_world.Schedule.Random.Next(6))
            {
                case 0 when _world.Silos.Count > 1:
                    var dying = _world.Schedule.Pick(_world.Silos);
                    History.Note($"{dying.Name} is killed");
                    _world.Kill(dying);
                    break;
                case 1 or 2 when _world.Silos.Count < 3:
                    History.Note($"{_world.StartSilo().Name} starts");
                    break;
                case 3:
                    var by = TimeSpan.FromHours(_world.Schedule.Random.Next(-72, 400));
                    History.Note($"clocks move by {by.TotalHours} h");
                    _world.MoveClocks(by);
                    break;
            }
        }
    }
}
