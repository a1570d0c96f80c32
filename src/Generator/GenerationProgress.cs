namespace Lianxin.Generator;

/// <summary>How far one stage of a generation has come.</summary>
/// <param name="Stage">What is being written, e.g. <c>households</c>.</param>
/// <param name="Done">Items done in this stage.</param>
/// <param name="Total">Items of this stage.</param>
public sealed record GenerationProgress(string Stage, int Done, int Total);
