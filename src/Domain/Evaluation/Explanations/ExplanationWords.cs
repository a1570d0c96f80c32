using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Evaluation.Explanations;

/// <summary>An explanation's words, in both languages.</summary>
internal static class ExplanationWords
{
    /// <summary>How a value follows; inputs are called as in the scheme's file, in Chinese by <see cref="Input"/>.</summary>
    public static (string English, string Chinese) Formula(ExplanationRule rule) => rule switch
    {
        ExplanationRule.Sum => ("sum", "合计"),
        ExplanationRule.Total => ("max(0, base score + adjustments)", "max(0, 基础得分 + 加减分)"),
        ExplanationRule.Scaled => ("Σ points × base / Σ points of the indicators that apply", "Σ得分 × 基准分 ÷ Σ适用指标分值"),
        ExplanationRule.NotApplicable => ("not applicable: nothing to count", "不适用：无可计数的记录"),
        ExplanationRule.Share => ("points × min(1, part / whole / target)", "分值 × min(1, 完成数 ÷ 应计数 ÷ 目标)"),
        ExplanationRule.Tiered => ("points of the highest tier with part / whole ≥ its share, otherwise 0", "完成数 ÷ 应计数 达到的最高一档的分值，未达任何一档为0"),
        ExplanationRule.Floor => ("max(0, points − per_unit × units)", "max(0, 分值 − 每项分 × 次数)"),
        ExplanationRule.Shrunk => (
            "points × (n ≥ minimum ? (Σx + weight × μ) / (n + weight) : μ)",
            "分值 × (n ≥ 最少户次 ? (Σx + 收缩权重 × μ) ÷ (n + 收缩权重) : μ)"),
        ExplanationRule.GroupMean => ("μ = (ΣX + weight × county mean) / (N + weight)", "μ = (ΣX + 收缩权重 × 全县均值) ÷ (N + 收缩权重)"),
        ExplanationRule.Bonus => ("min(cap, per_unit × units)", "min(封顶, 每项分 × 次数)"),
        ExplanationRule.Deduction => ("−min(cap, per_unit × units)", "−min(封顶, 每项分 × 次数)"),
        ExplanationRule.Parts => (
            "(data × data part + people × people's part × base / 100) / (data + people)", "(数据考核权重 × 数据考核 + 民心考核权重 × 民心考核 × 基准分 ÷ 100) ÷ (数据考核权重 + 民心考核权重)"),
        ExplanationRule.ClassMean => ("Σ class_weight × points / Σ class_weight", "Σ类别权重 × 得分 ÷ Σ类别权重"),
        _ => ("as the entries say", "据台帐记录"),
    };

    /// <summary>What formulas in Chinese call a number of scheme or policy.</summary>
    public static string Input(string name) => name switch
    {
        "base" => "基准分",
        "points" => "分值",
        "target" => "目标",
        "within_days" => "时限天数",
        "per_unit" => "每项分",
        "cap" => "封顶",
        "weight" => "收缩权重",
        "minimum" => "最少户次",
        "minimum_severity" => "最低严重程度",
        "data" => "数据考核权重",
        "people" => "民心考核权重",
        "class_weight" => "类别权重",
        _ => TierInputs.NameZh(name) ?? name,
    };

    /// <summary>What a leaf counts, by category and kind of visit where it has them.</summary>
    public static (string English, string Chinese) Leaf(
        LeafKind kind, VisitKind visit, DifficultyCategory category) => kind switch
    {
        LeafKind.Difficulty => Difficulty(category),
        LeafKind.Visits => ("Visits to a household", "对一户的走访"),
        LeafKind.Visit => visit switch
        {
            VisitKind.Home => ("Home visit", "上门走访"),
            VisitKind.Phone => ("Phone visit", "电话走访"),
            VisitKind.Video => ("Video visit", "视频走访"),
            VisitKind.Courtyard => ("Courtyard meeting", "院坝会"),
            _ => ("Visit", "走访"),
        },
        _ => ("Answers of households", "群众评价"),
    };

    private static (string English, string Chinese) Difficulty(DifficultyCategory category)
    {
        var (english, chinese) = category switch
        {
            DifficultyCategory.Living => ("living", "生活"),
            DifficultyCategory.Roads => ("roads", "行路"),
            DifficultyCategory.HealthCare => ("health care", "就医"),
            DifficultyCategory.Housing => ("housing", "住房"),
            DifficultyCategory.Employment => ("employment", "就业"),
            DifficultyCategory.Income => ("income", "致富"),
            DifficultyCategory.Schooling => ("schooling", "入学"),
            DifficultyCategory.Culture => ("culture", "文化"),
            DifficultyCategory.DrinkingWater => ("drinking water", "饮水"),
            DifficultyCategory.Disputes => ("disputes", "矛盾纠纷"),
            _ => ("other", "其他"),
        };
        return ($"Difficulty: {english}", $"困难：{chinese}");
    }
}
