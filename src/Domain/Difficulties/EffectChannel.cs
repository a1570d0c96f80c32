namespace Lianxin.Domain.Difficulties;

/// <summary>Channel through which an effect was stated.</summary>
[GenerateSerializer, Alias("lx.EffectChannel")]
public enum EffectChannel
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>本人验证码.</summary>
    OwnCode = 1,

    /// <summary>无关联人员回访.</summary>
    CallBack = 2,

    /// <summary>无关联人员上门.</summary>
    UntiedVisit = 3,

    /// <summary>巡察员.</summary>
    Inspector = 4,

    /// <summary>联系干部.</summary>
    LinkedCadre = 5,
}
