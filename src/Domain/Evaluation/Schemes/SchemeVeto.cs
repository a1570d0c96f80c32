using Lianxin.Domain.Evaluation.Scores;

namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>A veto 一票否决 that a scheme knows: a ceiling on the band, by a document. Nobody is vetoed by what no scheme declares.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Ceiling">The best band that stays possible: second, third or fourth.</param>
/// <param name="Document">The central or provincial document that says so.</param>
public sealed record SchemeVeto(string Code, string Name, string NameEn, Band Ceiling, string Document)
{
    /// <summary>Vetoes of a scheme at most.</summary>
    public const int Most = 20;

    /// <summary>Characters of a document at most.</summary>
    public const int DocumentMost = 200;
}
