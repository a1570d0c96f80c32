using Orleans.Runtime;

namespace Lianxin.Contracts.Calls;

/// <summary>
/// References to grains by their key alone. The factory finds out anew for each reference which grain implements an interface, by
/// attributes and type names: with many small calls that is a twentieth of all work, so the answer is kept here.
/// </summary>
public static class KnownGrains
{
    /// <summary>The same reference as the factory's.</summary>
    /// <typeparam name="TGrain">The grain's interface; one grain implements it.</typeparam>
    /// <param name="grains">The factory.</param>
    /// <param name="key">The grain's key.</param>
    /// <returns>The reference.</returns>
    public static TGrain Known<TGrain>(this IGrainFactory grains, string key)
        where TGrain : IGrainWithStringKey => Kind<TGrain, TGrain>.Of(grains, key, static grain => grain);

    /// <summary>The same, by another interface of that grain.</summary>
    /// <typeparam name="TGrain">The interface that only this grain implements.</typeparam>
    /// <typeparam name="TOther">The one to call it by.</typeparam>
    /// <param name="grains">The factory.</param>
    /// <param name="key">The grain's key.</param>
    /// <returns>The reference.</returns>
    public static TOther Known<TGrain, TOther>(this IGrainFactory grains, string key)
        where TGrain : IGrainWithStringKey
        where TOther : IGrainWithStringKey => Kind<TGrain, TOther>.Of(grains, key, static grain => grain.AsReference<TOther>());

    private static class Kind<TGrain, TOther>
        where TGrain : IGrainWithStringKey
        where TOther : IGrainWithStringKey
    {
        private static Found? _found;

        public static TOther Of(IGrainFactory grains, string key, Func<TGrain, TOther> by)
        {
            if (_found is { } found)
                return (TOther)grains.GetGrain(GrainId.Create(found.Type, key), found.Interface);
            var first = by(grains.GetGrain<TGrain>(key));
            if (first is GrainReference reference)
                _found = new Found(reference.GrainId.Type, reference.InterfaceType);
            return first;
        }
    }

    private sealed record Found(GrainType Type, GrainInterfaceType Interface);
}
