namespace Lianxin.Grains.Caseloads;

/// <summary>What goes over with a link, and what stays with who did it.</summary>
/// <param name="Link">The link that ends.</param>
/// <param name="Subject">Household or division.</param>
/// <param name="OpenDifficulties">Open difficulties that the cadre handles there: the successor's from now on.</param>
/// <param name="Visits">The cadre's visits there in the year.</param>
/// <param name="Measures">The cadre's measures there in the year.</param>
internal sealed record HandOver(string Link, string Subject, ImmutableArray<string> OpenDifficulties, int Visits, int Measures)
{
    /// <summary>The note that is stored with the new link.</summary>
    /// <param name="year">The year counted.</param>
    /// <returns>The note, in Chinese.</returns>
    public string Note(int year)
    {
        var open = OpenDifficulties.IsEmpty ? "无未办结困难" : $"移交未办结困难{OpenDifficulties.Length}件：{string.Join("、", OpenDifficulties)}";
        return $"{open}；{year}年已走访{Visits}次、落实措施{Measures}项，记在原责任人名下。";
    }

    /// <summary>The same for whoever reads English; not stored with the link.</summary>
    /// <param name="year">The year counted.</param>
    /// <returns>The note.</returns>
    public string NoteEnglish(int year)
    {
        var open = OpenDifficulties.IsEmpty ? "no open difficulty" : $"{OpenDifficulties.Length} open handed over: {string.Join(", ", OpenDifficulties)}";
        return $"{open}; {Visits} visits and {Measures} measures in {year} stay with the former holder";
    }
}
