using Lianxin.Tabular.Records;

namespace Lianxin.Tabular.Formats;

/// <summary>The formats of docs/data-files.md.</summary>
public static class RecordFormats
{
    /// <summary>区划.</summary>
    public static RecordFormat<DivisionRecord> Divisions { get; } = new DivisionFormat();

    /// <summary>单位.</summary>
    public static RecordFormat<BodyRecord> Bodies { get; } = new BodyFormat();

    /// <summary>干部.</summary>
    public static RecordFormat<CadreRecord> Cadres { get; } = new CadreFormat();

    /// <summary>户.</summary>
    public static RecordFormat<HouseholdRecord> Households { get; } = new HouseholdFormat();

    /// <summary>联系.</summary>
    public static RecordFormat<LinkRecord> Links { get; } = new LinkFormat();

    /// <summary>台帐活动.</summary>
    public static RecordFormat<ActivityRecord> Activity { get; } = new ActivityFormat();
}
