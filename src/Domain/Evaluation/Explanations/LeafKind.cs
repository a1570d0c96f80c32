namespace Lianxin.Domain.Evaluation.Explanations;

/// <summary>What a leaf of an explanation counts.</summary>
public enum LeafKind
{
    /// <summary>Answers of many households together; never one household's.</summary>
    Answers = 1,

    /// <summary>Visits to one household in one period, due or made.</summary>
    Visits = 2,

    /// <summary>One visit at one household.</summary>
    Visit = 3,

    /// <summary>One difficulty.</summary>
    Difficulty = 4,

    /// <summary>A veto of the person's year.</summary>
    Veto = 5,
}
