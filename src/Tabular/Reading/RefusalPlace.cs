using System.Globalization;
using System.Text.RegularExpressions;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Mapping;

namespace Lianxin.Tabular.Reading;

/// <summary>Finds the cell behind a refused command's field.</summary>
internal static partial class RefusalPlace
{
    public static RowError Locate(ImmutableArray<Column> columns, BoundColumns bound, ImmutableArray<int> rows, Refusal refusal)
    {
        var member = Member().Match(refusal.Field);
        var index = member.Success ? int.Parse(member.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var column = FormatColumns.Behind(columns, refusal.Field);
        var header = column is null ? string.Empty : bound.HeaderOf(column.Name);
        return new RowError(
            rows[Math.Min(index, rows.Length - 1)], header, RowReason.Refused, FormatColumns.InFileWords(refusal, header), refusal.MessageZh);
    }

    [GeneratedRegex(@"^members\[([0-9]{1,4})\]")]
    private static partial Regex Member();
}
