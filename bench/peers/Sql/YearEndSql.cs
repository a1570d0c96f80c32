using System.Globalization;

namespace Lianxin.Bench.Sql;

/// <summary>The one statement, for one database and one freeze.</summary>
internal static class YearEndSql
{
    /// <summary>PostgreSQL divides integers by the sign that DuckDB keeps for fractions.</summary>
    public static string ForPostgres(FrozenTerms terms) => For(terms, "PostgreSQL", "/");

    public static string ForDuck(FrozenTerms terms) => For(terms, "DuckDB", "//");

    private static string For(FrozenTerms terms, string dialect, string division)
    {
        var (first, last) = (new DateOnly(terms.Year, 1, 1), terms.CutOffDay);
        var days = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);
        var periods = Enumerable.Range(1, 12).Select(month => (Number: month, Months: 1, From: new DateOnly(terms.Year, month, 1)))
            .Concat(Enumerable.Range(0, 4).Select(quarter => (Number: 13 + quarter, Months: 3, From: new DateOnly(terms.Year, (3 * quarter) + 1, 1))))
            .Select(period => (period.Number, period.Months, period.From, To: period.From.AddMonths(period.Months).AddDays(-1)))
            .Where(period => period.To <= last)
            .Select(period => Row(period.Number, period.Months, period.From.DayNumber, period.To.DayNumber))
            .DefaultIfEmpty(Row(0, 0, 0, -1));
        return Text()
            .Replace("{dialect}", dialect, StringComparison.Ordinal)
            .Replace("{//}", division, StringComparison.Ordinal)
            .Replace("{once}", "MATERIALIZED", StringComparison.Ordinal)
            .Replace("{county}", terms.County, StringComparison.Ordinal)
            .Replace("{first}", Number(first.DayNumber), StringComparison.Ordinal)
            .Replace("{last}", Number(last.DayNumber), StringComparison.Ordinal)
            .Replace("{position}", Number(terms.Position), StringComparison.Ordinal)
            .Replace("{periods}", string.Join(", ", periods), StringComparison.Ordinal)
            .Replace("{days}", string.Join(", ", days.Select(day => Row(day.DayNumber, day.Month, 13 + ((day.Month - 1) / 3)))), StringComparison.Ordinal);
    }

    private static string Text()
    {
        using var reader = new StreamReader(typeof(YearEndSql).Assembly.GetManifestResourceStream("year_end.sql")!);
        return reader.ReadToEnd();
    }

    private static string Row(params int[] numbers) => $"({string.Join(", ", numbers.Select(number => Number(number)))})";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
