namespace Lianxin.Domain.Difficulties;

/// <summary>Category of a difficulty: the eight, and what policy adds.</summary>
[GenerateSerializer, Alias("lx.DifficultyCategory")]
public enum DifficultyCategory
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>生活.</summary>
    Living = 1,

    /// <summary>行路.</summary>
    Roads = 2,

    /// <summary>就医.</summary>
    HealthCare = 3,

    /// <summary>住房.</summary>
    Housing = 4,

    /// <summary>就业.</summary>
    Employment = 5,

    /// <summary>致富.</summary>
    Income = 6,

    /// <summary>入学.</summary>
    Schooling = 7,

    /// <summary>文化.</summary>
    Culture = 8,

    /// <summary>饮水.</summary>
    DrinkingWater = 9,

    /// <summary>矛盾纠纷.</summary>
    Disputes = 10,

    /// <summary>其他.</summary>
    Other = 11,
}
