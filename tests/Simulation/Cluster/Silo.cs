using Lianxin.Domain.Ids;
using Lianxin.Grains.Coordination;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Sealing;
using Lianxin.Simulation.Tests.Scheduling;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lianxin.Simulation.Tests.Cluster;

/// <summary>A process with the product's shells and what they share, over its own writer to the one database.</summary>
internal sealed class Silo
{
    public static readonly BuiltInPolicy BuiltIn = new();
    private static readonly MasterKey Master = MasterKey.FromBytes([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
    private readonly Dictionary<string, Activation> _activations = [];

    public Silo(World world, string name)
    {
        var codec = EntryCodec.Default;
        Name = name;
        Place = new Place(world.Schedule, name);
        Clock = new WallClock(world.Schedule, World.Start);
        Ledger = new SiloLedger(world.Database, world.Schedule, world.Faults, world.Meters);
        Clocks = new CountyClocks(Ledger, codec, BuiltIn, Clock);
        var sealer = new Sealer(Ledger, Master);
        var appender = new LedgerAppender(Ledger, new ErasedKeys(() => sealer, codec), Clocks, Clock);
        var tail = new SiloTail(Ledger, Clocks, codec);
        var references = new ReferenceDirectory(Ledger, codec, Clocks, tail);
        Texts = new StoredTexts(Ledger, sealer, codec);
        Services = new SubjectServices(
            Ledger, appender, new Drafts(sealer, codec), Clocks, tail, references, sealer, new ShellQueries(world.Database));
        Coordinator = new CoordinatorGrain(
            new ActivationContext("coordinator", World.County.Value),
            new Coordinator(new Participants(world), appender, Clocks, references, NullLogger<Coordinator>.Instance));
    }

    public string Name { get; }

    public Place Place { get; }

    public WallClock Clock { get; }

    public SiloLedger Ledger { get; }

    public CountyClocks Clocks { get; }

    public StoredTexts Texts { get; }

    public SubjectServices Services { get; }

    /// <summary>A stateless worker: many calls at once.</summary>
    public CoordinatorGrain Coordinator { get; }

    /// <summary>Activations as they stand, also those nobody is sent to any more.</summary>
    public IEnumerable<Activation> Activations => _activations.Values;

    /// <summary>A sealer of its own over a database, for looking from outside.</summary>
    public static Sealer SealerOver(Ledger.ILedger ledger) => new(ledger, Master);

    /// <summary>The activation of a subject here; made when there is none or it wants to go.</summary>
    public Activation Activate(string id)
    {
        if (!_activations.TryGetValue(id, out var activation) || activation.Leaving)
            _activations[id] = activation = new Activation(this, id);
        return activation;
    }
}
