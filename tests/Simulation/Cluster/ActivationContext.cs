using Orleans.Core;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;
using Orleans.Timers;

namespace Lianxin.Simulation.Tests.Cluster;

/// <summary>All that a shell asks of Orleans: who it is, and to be let go. Anything else would be a surprise, and fails.</summary>
internal sealed class ActivationContext(string kind, string key) : IGrainContext, IGrainRuntime, IServiceProvider
{
    public GrainId GrainId { get; } = GrainId.Create(kind, key);

    /// <summary>Whether the shell asked to be let go.</summary>
    public bool Leaving { get; private set; }

    public IServiceProvider ActivationServices => this;

    public object? GetService(Type serviceType) => serviceType == typeof(IGrainRuntime) ? this : null;

    public void DeactivateOnIdle(IGrainContext grainContext) => Leaving = true;

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default) => Leaving = true;

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => GrainId.GetHashCode();

    GrainReference IGrainContext.GrainReference => throw Surprise();

    object? IGrainContext.GrainInstance => throw Surprise();

    ActivationId IGrainContext.ActivationId => throw Surprise();

    GrainAddress IGrainContext.Address => throw Surprise();

    IGrainLifecycle IGrainContext.ObservableLifecycle => throw Surprise();

    IWorkItemScheduler IGrainContext.Scheduler => throw Surprise();

    Task IGrainContext.Deactivated => throw Surprise();

    string IGrainRuntime.SiloIdentity => throw Surprise();

    SiloAddress IGrainRuntime.SiloAddress => throw Surprise();

    IGrainFactory IGrainRuntime.GrainFactory => throw Surprise();

    ITimerRegistry IGrainRuntime.TimerRegistry => throw Surprise();

    IServiceProvider IGrainRuntime.ServiceProvider => throw Surprise();

    void IGrainContext.SetComponent<TComponent>(TComponent? value)
        where TComponent : class => throw Surprise();

    void IGrainContext.ReceiveMessage(object message) => throw Surprise();

    void IGrainContext.Activate(Dictionary<string, object>? requestContext, CancellationToken cancellationToken) => throw Surprise();

    void IGrainContext.Rehydrate(IRehydrationContext context) => throw Surprise();

    void IGrainContext.Migrate(Dictionary<string, object>? requestContext, CancellationToken cancellationToken) => throw Surprise();

    object? ITargetHolder.GetTarget() => throw Surprise();

    object? ITargetHolder.GetComponent(Type componentType) => throw Surprise();

    void IGrainRuntime.DelayDeactivation(IGrainContext grainContext, TimeSpan timeSpan) => throw Surprise();

    IStorage<TGrainState> IGrainRuntime.GetStorage<TGrainState>(IGrainContext grainContext) => throw Surprise();

    private static NotSupportedException Surprise() => new("a shell asks Orleans for what the simulation doesn't know of");
}
