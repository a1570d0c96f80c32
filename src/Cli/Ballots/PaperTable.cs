using System.Security.Cryptography;
using CsvHelper;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Ballots;

/// <summary>Reads what a clerk typed of paper ballots: CSV in UTF-8 with a line for each subject rated: token, subject, then an answer's code for each aspect.</summary>
public static class PaperTable
{
    private const int Fixed = 2;
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with { HasHeader = false };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clerk">Who typed it.</param>
    /// <param name="aspects">Codes of the campaign's aspects, in order.</param>
    /// <returns>The ballots, in the order in which each token stands first.</returns>
    /// <exception cref="CliException">There is no such file, or its form is wrong; the line is named.</exception>
    public static PaperFile Read(string path, string clerk, IReadOnlyList<string> aspects)
    {
        if (!File.Exists(path))
            throw new CliException(ExitCodes.Usage, Texts.NoSuchFile(path));
        var file = new PaperFile { Clerk = clerk, Hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) };
        var ballots = new Dictionary<string, PaperBallot>(StringComparer.Ordinal);
        var lines = Lines(path);
        Check(path, lines, aspects);
        foreach (var line in lines.Skip(1))
        {
            if (!ballots.TryGetValue(line[0], out var ballot))
            {
                ballots[line[0]] = ballot = new PaperBallot { Token = line[0] };
                file.Ballots.Add(ballot);
            }

            ballot.Ratings.Add(new BallotRating { Subject = SubjectNames.Named(line[1]), Answers = { line.Skip(Fixed) } });
        }

        return file;
    }

    private static void Check(string path, List<string[]> lines, IReadOnlyList<string> aspects)
    {
        string[] header = ["token", "subject", .. aspects];
        if (lines.Count == 0 || !lines[0].SequenceEqual(header, StringComparer.Ordinal))
            throw Wrong(path, 1, Texts.Say($"the first line must be {string.Join(',', header)}", $"首行应为 {string.Join(',', header)}"));
        for (var at = 1; at < lines.Count; at++)
        {
            if (lines[at].Length != header.Length || lines[at].Any(string.IsNullOrWhiteSpace))
                throw Wrong(path, at + 1, Texts.Say($"needs {header.Length} filled cells", $"应有{header.Length}个非空单元格"));
        }
    }

    private static CliException Wrong(string path, int line, string why) => new(ExitCodes.Refused, $"{path}:{line}: {why}");

    private static List<string[]> Lines(string path)
    {
        using var csv = CsvReader.FromFile(path, Options);
        var lines = new List<string[]>();
        while (csv.Read())
            lines.Add([.. Enumerable.Range(0, csv.FieldCount).Select(at => csv.GetString(at).Trim())]);
        return lines;
    }
}
