using System.Collections.Frozen;
using Lianxin.Contracts.Operations;

namespace Lianxin.Grains.Operations;

/// <summary>The kinds of operations this release can run.</summary>
internal sealed class OperationKinds(IEnumerable<IOperationWork> works)
{
    private readonly FrozenDictionary<OperationKind, IOperationWork> _works = works.ToFrozenDictionary(work => work.Kind);

    /// <summary>The work of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The work, or null.</returns>
    public IOperationWork? Find(OperationKind kind) => _works.GetValueOrDefault(kind);
}
