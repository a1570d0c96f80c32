namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>How a base score is made of the data part 数据考核 and the people's part 民心考核. A scheme without it has the data part alone.</summary>
/// <param name="Data">What the indicators weigh, above 0.</param>
/// <param name="People">What the campaign's score weighs, above 0; together 100.</param>
/// <param name="Campaign">The social evaluation whose results are the people's part.</param>
public sealed record SchemeParts(decimal Data, decimal People, string Campaign);
