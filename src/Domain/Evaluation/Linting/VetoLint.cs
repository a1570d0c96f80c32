using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;

namespace Lianxin.Domain.Evaluation.Linting;

/// <summary>Checks a scheme's vetoes: each is a ceiling on the band, and cites the document that allows it.</summary>
internal static class VetoLint
{
    /// <summary>Checks the vetoes.</summary>
    /// <param name="vetoes">The vetoes.</param>
    /// <returns>What is wrong.</returns>
    public static IEnumerable<SchemeFinding> Check(ImmutableArray<SchemeVeto> vetoes)
    {
        if (vetoes.Length > SchemeVeto.Most)
            yield return new("vetoes", $"at most {SchemeVeto.Most} vetoes", $"一票否决事项最多{SchemeVeto.Most}项");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < vetoes.Length; i++)
        {
            var (veto, path) = (vetoes[i], $"vetoes[{i}]");
            if (veto.Code.Length is 0 or > 50)
                yield return new($"{path}.code", "a code of 1 to 50 characters is needed", "需要1至50字符的代码");
            else if (!seen.Add(veto.Code))
                yield return new($"{path}.code", $"code {veto.Code} appears twice", $"代码{veto.Code}重复");
            if (veto.Name.Length == 0 || veto.NameEn.Length == 0)
                yield return new($"{path}.name", "a name in Chinese and in English is needed", "缺少中文或英文名称");
            if (veto.Ceiling is not (Band.Second or Band.Third or Band.Fourth))
                yield return new($"{path}.ceiling", "a ceiling is SECOND, THIRD or FOURTH", "等次上限应为SECOND、THIRD或FOURTH");
            if (string.IsNullOrWhiteSpace(veto.Document) || veto.Document.Length > SchemeVeto.DocumentMost)
            {
                yield return new(
                    $"{path}.document", $"a veto cites a central or provincial document, up to {SchemeVeto.DocumentMost} characters",
                    $"一票否决须注明中央或省级文件依据，不超过{SchemeVeto.DocumentMost}字");
            }

            foreach (var (kind, kindZh) in BurdenWords.In(veto.Code).Concat(BurdenWords.In(veto.Name)).Concat(BurdenWords.In(veto.NameEn)).Distinct())
                yield return new(path, $"no veto may go by {kind}", $"不得以{kindZh}实行一票否决");
        }
    }
}
