using Lianxin.Domain.Ids;

namespace Lianxin.Grains.Tail;

/// <summary>The bells of the other silos.</summary>
internal interface ICommitBells
{
    /// <summary>Rings all of them and waits for none.</summary>
    /// <param name="county">The county committed to.</param>
    /// <param name="position">Its position.</param>
    void Ring(CountyCode county, long position);
}
