namespace Lianxin.Domain.Visits;

/// <summary>Kind of visit.</summary>
[GenerateSerializer, Alias("lx.VisitKind")]
public enum VisitKind
{
    /// <summary>Not stated; refused on input.</summary>
    Unspecified = 0,

    /// <summary>上门.</summary>
    Home = 1,

    /// <summary>电话.</summary>
    Phone = 2,

    /// <summary>视频.</summary>
    Video = 3,

    /// <summary>院坝会.</summary>
    Courtyard = 4,
}
