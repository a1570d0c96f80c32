using Lianxin.Domain.Cadres;
using Lianxin.Domain.Evaluation.Scores;

namespace Lianxin.Domain.Tests.Evaluation;

/// <summary>Scores stated outright, for ranks and bands.</summary>
internal static class Scores
{
    public static CadreScore Of(
        string cadre,
        decimal total,
        string body = "B-1",
        PersonnelCategory category = PersonnelCategory.CivilServant,
        RankGroup group = RankGroup.Staff,
        bool undetermined = false) => new()
        {
            CadreId = cadre,
            BodyId = body,
            Category = category,
            RankGroup = group,
            Status = ScoreStatus.Scored,
            Undetermined = undetermined,
            Indicators = [],
            Adjustments = [],
            Base = total,
            Total = total,
        };

    public static BandTable Bands(params CadreScore[] scores) => BandRules.Propose(scores, Ranking.Of(scores), Defaults.Policy.Bands);
}
