namespace Lianxin.Domain.Difficulties;

/// <summary>Who brought the difficulty up.</summary>
[GenerateSerializer, Alias("lx.DifficultySource")]
public enum DifficultySource
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>本户反映.</summary>
    Household = 1,

    /// <summary>走访发现.</summary>
    Visit = 2,

    /// <summary>热线.</summary>
    Hotline = 3,

    /// <summary>明查暗访.</summary>
    Inspection = 4,

    /// <summary>信访.</summary>
    Petition = 5,

    /// <summary>村上报.</summary>
    Village = 6,
}
