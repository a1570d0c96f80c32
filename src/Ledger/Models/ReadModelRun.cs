using Lianxin.Domain.Events;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Secrets;
using Lianxin.Ledger.Sealing;

namespace Lianxin.Ledger.Models;

/// <summary>
/// Folds and projects stored events, live and on a rebuild alike: one code, so that both give the same rows and facts.
/// Keys of texts that only the projection wants hashed are found out by a first run and loaded before a second.
/// </summary>
internal sealed class ReadModelRun(IStreamModel model, StreamId stream, ISealer sealer, KeyRing ring)
{
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>One stored event with its day of recording.</summary>
    internal readonly record struct Step(ISubjectEvent Happened, DateOnly RecordedOn);

    /// <summary>What the steps make: the state after, the last row of each key, facts by step, and cadres touched.</summary>
    internal sealed record Outcome(object After, ImmutableArray<IProjectionRow> Rows, ImmutableArray<FactDraft> Facts, ImmutableHashSet<CadreId> Touched);

    public async ValueTask<Outcome> RunAsync(object state, long version, IReadOnlyList<Step> steps, CancellationToken cancellation)
    {
        var outcome = Run(state, version, steps);
        if (_missing.Count == 0)
            return outcome;
        await ring.LoadAsync(_missing, cancellation);
        _missing.Clear();
        return Run(state, version, steps);
    }

    private Outcome Run(object state, long version, IReadOnlyList<Step> steps)
    {
        var rows = new Dictionary<(Type, string), IProjectionRow>();
        var facts = ImmutableArray.CreateBuilder<FactDraft>();
        var touched = ImmutableHashSet<CadreId>.Empty;
        for (var i = 0; i < steps.Count; i++)
        {
            version++;
            var after = model.Fold(state, steps[i].Happened, version);
            var projected = model.Project(state, steps[i].Happened, after, new EntryStamp(version, i, steps[i].RecordedOn), Hash);
            foreach (var row in projected.Rows)
                rows[RowKeys.Of(row)] = row;
            foreach (var key in projected.GivenAway)
                rows.Remove(key);
            facts.AddRange(projected.Facts);
            touched = touched.Union(model.TouchedCadres(state, steps[i].Happened, after));
            state = after;
        }

        return new Outcome(state, [.. rows.Values], facts.ToImmutable(), touched);
    }

    private string Hash(string field, Secret? secret)
    {
        if (secret is null)
            return string.Empty;
        if (secret.Clear is null && !ring.Knows(secret.KeyId))
        {
            _missing.Add(secret.KeyId);
            return string.Empty;
        }

        return sealer.LookupHash(stream.County, sealer.Unseal(ring, stream.Value, field, secret));
    }
}
