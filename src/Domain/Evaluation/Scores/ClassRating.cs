using Lianxin.Domain.Campaigns;

namespace Lianxin.Domain.Evaluation.Scores;

/// <summary>What a class of raters gave a cadre.</summary>
/// <param name="Class">The class.</param>
/// <param name="Weight">What it weighs.</param>
/// <param name="Points">0 to 100.</param>
/// <param name="Position">The tally's entry.</param>
internal readonly record struct ClassRating(RaterClass Class, decimal Weight, decimal Points, long Position);
