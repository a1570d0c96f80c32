using Lianxin.Domain.Facts;

namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>Hands facts of any kind to a builder, each by the way it takes them; what no indicator reads is passed over.</summary>
/// <param name="builder">The builder.</param>
public sealed class FactIntake(EvaluationIndexBuilder builder)
{
    private readonly ImmutableDictionary<Type, FactScan> _scans = builder.Scans.ToImmutableDictionary(scan => scan.Fact);

    /// <summary>Takes a fact.</summary>
    /// <param name="position">Position of its entry.</param>
    /// <param name="ordinal">Place among its entry's facts.</param>
    /// <param name="sign">+1, or −1 for a reversal.</param>
    /// <param name="fact">The fact.</param>
    public void Take(long position, int ordinal, int sign, IFact fact)
    {
        switch (fact)
        {
            case CadreFact cadre:
                builder.Add(new Recorded<CadreFact>(position, ordinal, sign, cadre));
                break;
            case BodyFact body:
                builder.Add(new Recorded<BodyFact>(position, ordinal, sign, body));
                break;
            case LeaveFact leave:
                builder.Add(new Recorded<LeaveFact>(position, ordinal, sign, leave));
                break;
            case VetoFact veto:
                builder.Add(new Recorded<VetoFact>(position, ordinal, sign, veto));
                break;
            case EffectFact effect:
                builder.Add(new Recorded<EffectFact>(position, ordinal, sign, effect));
                break;
            case RatingFact rating:
                builder.Add(new Recorded<RatingFact>(position, ordinal, sign, rating));
                break;
            default:
                if (_scans.TryGetValue(fact.GetType(), out var scan))
                    scan.Take(new FactRecordCursor(position, ordinal, sign, fact, scan));
                break;
        }
    }
}
