namespace Lianxin.Domain.Campaigns;

/// <summary>Who rates.</summary>
[GenerateSerializer, Alias("lx.RaterClass")]
public enum RaterClass
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>下评上: those below rate those above.</summary>
    LowerLevel = 1,

    /// <summary>民评官: the people rate officials; their households are drawn.</summary>
    People = 2,

    /// <summary>基层评机关: grass-roots bodies rate departments.</summary>
    GrassRoots = 3,

    /// <summary>同级互评: peers rate one another.</summary>
    Peers = 4,
}
