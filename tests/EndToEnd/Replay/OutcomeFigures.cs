namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>What docs/evaluation.md reads from effects.</summary>
internal sealed class OutcomeFigures
{
    private readonly IReadOnlyList<Cadre> _scored;
    private readonly ILookup<string, Effect> _effects;

    public OutcomeFigures(CountyYear county, IReadOnlyList<Cadre> scored)
    {
        _scored = scored;
        _effects = county.Effects
            .Where(effect => county.InYear(effect.OccurredOn) && effect.Channel != "LINKED_CADRE" && effect.Handler is not null && !IsNear(effect, county))
            .ToLookup(effect => effect.Handler!);
    }

    /// <summary>Whether a colleague of the handler, or somebody employed in the village, took the answer. The files move nobody to another body.</summary>
    private static bool IsNear(Effect effect, CountyYear county) =>
        county.CadreOf(effect.Taker) is { } taker && (taker.Body == county.CadreOf(effect.Handler)?.Body || taker.Station == effect.Village);

    public decimal? Effect(Cadre cadre)
    {
        var own = AnswersTo([cadre]);
        if (own.Count == 0)
            return null;
        var ofBody = AnswersTo(_scored.Where(other => other.Body == cadre.Body));
        var ofAll = AnswersTo(_scored);
        const decimal M = Numbers.ShrinkWeight;
        var mean = ofAll.Sum() / ofAll.Count;
        var bodyMean = (ofBody.Sum() + (M * mean)) / (ofBody.Count + M);
        var figure = own.Count >= Numbers.EffectMinimum ? (own.Sum() + (M * bodyMean)) / (own.Count + M) : bodyMean;
        return Points.Of(15 * figure);
    }

    public decimal? Awareness(Cadre cadre)
    {
        var own = _effects[cadre.Number].ToList();
        if (own.Count == 0)
            return null;
        var aware = own.Count(effect => effect.Aware);
        return aware >= Numbers.Target * own.Count ? 5 : Points.Of(5m * aware / (own.Count * Numbers.Target));
    }

    /// <summary>Hard difficulties that the household says are settled.</summary>
    public int HardCases(Cadre cadre) => _effects[cadre.Number]
        .Where(effect => effect.Answer is "SATISFIED" or "MOSTLY_SATISFIED" && effect.Difficulty.Now.Severity >= Numbers.HardCaseSeverity)
        .Select(effect => effect.Difficulty.Number).Distinct().Count();

    private List<decimal> AnswersTo(IEnumerable<Cadre> cadres) =>
        [.. cadres.SelectMany(cadre => _effects[cadre.Number]).Where(effect => effect.Answer != "UNCLEAR").Select(effect => effect.Answer switch
        {
            "SATISFIED" => 1m,
            "MOSTLY_SATISFIED" => 0.8m,
            "DISSATISFIED" => 0m,
            _ => throw new InvalidDataException($"no answer {effect.Answer}"),
        })];
}
