namespace Lianxin.Cli.YearEnds;

/// <summary>The scheme a year-end starts from.</summary>
public static class SchemeFile
{
    /// <summary>Reads the stated file, or the built-in default scheme with its year set.</summary>
    /// <param name="path">A file, or null.</param>
    /// <param name="year">The year.</param>
    /// <returns>YAML.</returns>
    /// <exception cref="CliException">There is no such file.</exception>
    public static string Read(string? path, int year)
    {
        if (path is not null)
            return File.Exists(path) ? File.ReadAllText(path) : throw new CliException(ExitCodes.Usage, Texts.NoSuchFile(path));
        using var stream = typeof(SchemeFile).Assembly.GetManifestResourceStream("scheme-2026.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Replace("year: 2026", $"year: {year}", StringComparison.Ordinal)
            .Replace("label: 2026-default", $"label: {year}-default", StringComparison.Ordinal);
    }
}
