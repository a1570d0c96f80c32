using System.Collections.Concurrent;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Domain.References;
using Lianxin.Ledger;
using Lianxin.Ledger.Codec;

namespace Lianxin.Grains.Subjects;

/// <summary>
/// Answers for what commands name: cadres, bodies, divisions. A ledger only grows, so what was found once is known for good and costs
/// no further question; what was not found may be founded the next moment, and is asked for again.
/// </summary>
internal sealed class ReferenceDirectory(ILedger ledger, EntryCodec codec)
{
    private readonly ConcurrentDictionary<string, Referent> _known = new(StringComparer.Ordinal);

    /// <summary>Checks everything a command names beside its own subject.</summary>
    /// <param name="county">The county of its subject.</param>
    /// <param name="command">The command.</param>
    /// <returns>The first refusal, also that of a store that can't be reached; or null.</returns>
    public ValueTask<Refusal?> CheckAsync(CountyCode county, SubjectCommand command) => CheckAsync(county, CommandReferences.Of(command));

    /// <summary>Checks references.</summary>
    /// <param name="county">The county they are to lie in.</param>
    /// <param name="named">The references.</param>
    /// <returns>The first refusal, also that of a store that can't be reached; or null.</returns>
    public async ValueTask<Refusal?> CheckAsync(CountyCode county, ImmutableArray<Reference> named)
    {
        try
        {
            foreach (var reference in named)
            {
                var refusal = ReferenceRules.CheckCounty(reference, county)
                    ?? ReferenceRules.CheckFound(reference, _known.TryGetValue(reference.Id, out var known) ? known : await FindAsync(reference));
                if (refusal is not null)
                    return refusal;
            }

            return null;
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return StoreFaults.Refusal(fault);
        }
    }

    /// <summary>Asks the ledger, not a read model, which may be in rebuilding: the first entry of a stream says what the thing is.</summary>
    private async ValueTask<Referent?> FindAsync(Reference reference)
    {
        if (!SubjectIds.TryStream(reference.Id, out var stream))
            return null;
        await foreach (var first in ledger.ReadStreamAsync(stream))
            return Referent.Of(codec.Decode(first)) is { } found ? _known.GetOrAdd(reference.Id, found) : null;
        return null;
    }
}
