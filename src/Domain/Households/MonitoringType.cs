namespace Lianxin.Domain.Households;

/// <summary>Monitoring type 防返贫监测.</summary>
[GenerateSerializer, Alias("lx.MonitoringType")]
public enum MonitoringType
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>脱贫不稳定户.</summary>
    Unstable = 1,

    /// <summary>边缘易致贫户.</summary>
    Marginal = 2,

    /// <summary>突发严重困难户.</summary>
    SuddenHardship = 3,
}
