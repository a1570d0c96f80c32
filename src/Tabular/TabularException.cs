namespace Lianxin.Tabular;

/// <summary>The file as a whole can't be used; what a single row lacks is a <see cref="Reading.RowError"/> instead.</summary>
/// <param name="refusal">Why, for a clerk and for a developer.</param>
/// <param name="inner">What the parser said; kept for developers, never shown.</param>
public sealed class TabularException(Refusal refusal, Exception? inner = null) : Exception(refusal.Message, inner)
{
    /// <summary>Why: always <see cref="RefusalCode.UnreadableFile"/>.</summary>
    public Refusal Refusal { get; } = refusal;
}
