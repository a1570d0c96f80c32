using Lianxin.Domain.Ids;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;

namespace Lianxin.Grains.Imports;

/// <summary>The streams that a batch of rows needs, read many at a time; those of cadres and bodies stay for the next batch.</summary>
/// <param name="services">What shells share.</param>
/// <param name="county">The county.</param>
internal sealed class HeldStreams(SubjectServices services, CountyCode county)
{
    private const int AtOnce = 256;
    private const int Most = 20_000;

    private readonly HashSet<string> _doubted = new(StringComparer.Ordinal);
    private Dictionary<string, HeldStream> _streams = new(StringComparer.Ordinal);

    /// <summary>Reads what isn't here. Others may write a stream meanwhile: its fence tells.</summary>
    /// <param name="ids">Subjects of a batch.</param>
    public async ValueTask LoadAsync(IEnumerable<string> ids)
    {
        Forget();
        var missing = ids.Distinct(StringComparer.Ordinal).Where(id => !_streams.ContainsKey(id)).Select(HeldStream.Empty).OfType<HeldStream>()
            .Where(held => held.Stream.County == county);
        foreach (var chunk in missing.Chunk(AtOnce))
        {
            var held = chunk.ToDictionary(stream => stream.Stream.Value, StringComparer.Ordinal);
            foreach (var entry in await services.Ledger.ReadStreamsAsync(county, [.. chunk.Select(stream => stream.Stream)]))
                held[entry.Stream.Value].Fold(entry, services.Drafts);
            await services.Sealer.PrimeAsync(county, held.Keys.Where(IsHousehold));
            foreach (var (id, stream) in held)
                _streams.Add(id, stream);
        }
    }

    /// <summary>A stream that was loaded.</summary>
    /// <param name="id">The subject.</param>
    /// <returns>The stream, or null.</returns>
    public HeldStream? Find(string id) => _streams.GetValueOrDefault(id);

    /// <summary>What is held of these is no longer what is stored: they are read anew.</summary>
    /// <param name="ids">Subjects.</param>
    public void Doubt(IEnumerable<string> ids) => _doubted.UnionWith(ids);

    // A household has few links and a county many households.
    private void Forget()
    {
        _streams = _streams.Count > Most
            ? new(StringComparer.Ordinal)
            : _streams.Where(held => !IsHousehold(held.Key) && !_doubted.Contains(held.Key)).ToDictionary(StringComparer.Ordinal);
        _doubted.Clear();
    }

    private static bool IsHousehold(string id) => id.StartsWith(HouseholdId.Prefix, StringComparison.Ordinal);
}
