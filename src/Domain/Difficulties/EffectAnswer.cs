namespace Lianxin.Domain.Difficulties;

/// <summary>The household's answer.</summary>
[GenerateSerializer, Alias("lx.EffectAnswer")]
public enum EffectAnswer
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>满意.</summary>
    Satisfied = 1,

    /// <summary>基本满意.</summary>
    MostlySatisfied = 2,

    /// <summary>不满意.</summary>
    Dissatisfied = 3,

    /// <summary>说不清.</summary>
    Unclear = 4,
}
