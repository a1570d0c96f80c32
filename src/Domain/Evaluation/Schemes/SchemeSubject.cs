namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>Whom a scheme scores; each indicator counts for one of them.</summary>
public enum SchemeSubject
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Cadres, ranked within rank groups.</summary>
    Cadre = 1,

    /// <summary>Villages, by what came of the difficulties there.</summary>
    Village = 2,
}
