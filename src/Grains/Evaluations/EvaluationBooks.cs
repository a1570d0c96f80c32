using Lianxin.Domain.Counties;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Evaluation.Simulation;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Queries;

namespace Lianxin.Grains.Evaluations;

/// <summary>Opens the books of frozen evaluations. The last one stays open, so that explaining one score after another is quick.</summary>
internal sealed class EvaluationBooks(IFactReader facts) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private (CountyCode County, EvaluationBook Book)? _last;

    /// <summary>Reads the facts up to the cut-off and scores everyone. Takes seconds for a large county.</summary>
    /// <param name="county">The county.</param>
    /// <param name="terms">What the freeze fixed.</param>
    /// <param name="state">The county with the schemes and policies it adopted.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The book.</returns>
    public async Task<EvaluationBook> OpenAsync(CountyCode county, EvaluationTerms terms, CountyState state, CancellationToken cancellation = default)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_last is { } last && last.County == county && last.Book.Index.Terms == terms)
                return last.Book;
            LetGo();

            // Off the grain's scheduler: indexing and scoring keep a processor busy.
            var book = await Task.Run(() => BuildAsync(county, terms, state, [], cancellation), cancellation);
            _last = (county, book);
            return book;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The same with visits that nobody recorded. Such a book is never kept.</summary>
    /// <param name="county">The county.</param>
    /// <param name="terms">What the freeze fixed.</param>
    /// <param name="state">The county with the schemes and policies it adopted.</param>
    /// <param name="visits">The visits.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The book.</returns>
    public async Task<EvaluationBook> ImagineAsync(
        CountyCode county, EvaluationTerms terms, CountyState state, ImmutableArray<AssumedVisit> visits, CancellationToken cancellation = default)
    {
        if (visits.IsEmpty)
            return await OpenAsync(county, terms, state, cancellation);
        await _one.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => BuildAsync(county, terms, state, visits, cancellation), cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <summary>Gives back a book before the next is read: two of a large county would be held at once until a collection happens to come.</summary>
    private void LetGo()
    {
        if (_last is null)
            return;
        _last = null;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
    }

    private async Task<EvaluationBook> BuildAsync(
        CountyCode county, EvaluationTerms terms, CountyState state, ImmutableArray<AssumedVisit> visits, CancellationToken cancellation)
    {
        var scheme = SchemeJson.Read(state.Schemes.Last(adopted => adopted.Hash == terms.SchemeHash).Scheme);
        var policy = state.Policies.Last(adopted => adopted.Hash == terms.PolicyHash).Policy;
        var builder = new EvaluationIndexBuilder(terms, policy);
        await AddAsync<CadreFact>(builder.Add);
        await AddAsync<BodyFact>(builder.Add);
        await AddAsync<LeaveFact>(builder.Add);
        await AddAsync<VetoFact>(builder.Add);
        await AddAsync<EffectFact>(builder.Add);
        await AddAsync<RatingFact>(builder.Add);
        foreach (var scan in builder.Scans)
            await facts.ScanAsync(county, terms.CutOffPosition, scan, cancellation);
        foreach (var visit in visits)
            builder.Assume(visit);
        var index = builder.Build();
        var result = EvaluationResult.Of(index, scheme, policy);
        var json = result.ToJson();
        return new EvaluationBook(index, scheme, policy, result, json, EvaluationResult.HashOf(json));

        async Task AddAsync<TFact>(Action<Recorded<TFact>> add)
            where TFact : class, IFact
        {
            await foreach (var recorded in facts.ReadAsync<TFact>(county, terms.CutOffPosition, cancellation))
                add(recorded);
        }
    }
}
