using System.Collections.Frozen;
using Lianxin.Api.V1;

namespace Lianxin.Bench.Floor;

/// <summary>Answers that somebody else worked out, by the cadre's name.</summary>
internal sealed class Answers
{
    private readonly FrozenDictionary<string, CadreWorkload> _byCadre;

    private Answers(FrozenDictionary<string, CadreWorkload> byCadre) => _byCadre = byCadre;

    /// <summary>Reads them from a file of delimited messages.</summary>
    public static Answers Read(string path)
    {
        using var file = File.OpenRead(path);
        var answers = new List<CadreWorkload>();
        while (file.Position < file.Length)
            answers.Add(CadreWorkload.Parser.ParseDelimitedFrom(file));
        return new Answers(answers.ToFrozenDictionary(answer => answer.Cadre, StringComparer.Ordinal));
    }

    /// <summary>The answer of a cadre.</summary>
    public CadreWorkload Of(string cadre) => _byCadre[cadre];
}
