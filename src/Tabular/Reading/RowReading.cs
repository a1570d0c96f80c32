using Lianxin.Domain.Households;
using Lianxin.Tabular.Mapping;
using Lianxin.Tabular.Records;
using Lianxin.Tabular.Texts;

namespace Lianxin.Tabular.Reading;

/// <summary>
/// Reads one row's cells as what they should be. A cell at fault notes an error and gives a neutral value, so that one
/// pass finds everything wrong with the row.
/// </summary>
public sealed class RowReading
{
    private readonly BoundColumns _columns;
    private readonly List<RowError> _errors;
    private readonly TabularRow _row;

    internal RowReading(BoundColumns columns, TabularRow row, List<RowError> errors)
    {
        (_columns, _row, _errors) = (columns, row, errors);
        if (row.IsRagged)
            _errors.Add(RowComplaint.TooManyCells.At(row.Number, string.Empty));
    }

    /// <summary>Free text, its own punctuation kept.</summary>
    internal string Text(string column, int longest, bool required = false) =>
        Limited(column, CellText.Plain(Raw(column)), longest, required);

    /// <summary>An external number, phone or other code.</summary>
    internal string Code(string column, int longest = 50, bool required = false)
    {
        var cell = _columns.CellOf(_row, column);
        if (cell.Kind == CellKind.RoundedNumber || NumberText.IsScientific(cell.Text))
            return Fail(column, RowComplaint.RoundedNumber, string.Empty);
        var code = CellText.Code(Raw(column));

        // Clerks type an apostrophe to keep a number as text; some exports keep it.
        var marked = code.Length > 1 && code[0] is '\'' or '`' && char.IsAsciiDigit(code[1]);
        return Limited(column, marked ? code[1..] : code, longest, required);
    }

    /// <summary>A division code of one of the lengths.</summary>
    internal string DivisionCode(string column, int[] lengths, bool required = false)
    {
        var code = Code(column, required: required);
        return code.Length == 0 || (lengths.Contains(code.Length) && !code.AsSpan().ContainsAnyExceptInRange('0', '9'))
            ? code
            : Fail(column, RowComplaint.NotADivisionCode(lengths), string.Empty);
    }

    /// <summary>A resident ID number, or empty.</summary>
    internal string IdNumber(string column)
    {
        var code = Code(column).Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        return code.Length == 0 || ResidentIdNumber.TryParse(code, out _, out var fault)
            ? code
            : Fail(column, RowComplaint.NotAnIdNumber(fault), string.Empty);
    }

    /// <summary>A list of codes without duplicates.</summary>
    internal ValueList<string> Codes(string column, bool required = false)
    {
        var code = Code(column, TabularLimits.CellCharacters, required);
        return code.Length == 0 ? [] : new ValueList<string>([.. CellText.List(code).Distinct()]);
    }

    /// <summary>A day or null.</summary>
    internal DateOnly? Day(string column, bool required = false)
    {
        var text = Raw(column);
        if (IsBlank(column, text, required))
            return null;
        return DayText.TryParse(text, out var day) ? day : Fail<DateOnly?>(column, RowComplaint.NotADay, null);
    }

    /// <summary>A list of days.</summary>
    internal ValueList<DateOnly> Days(string column)
    {
        var days = new List<DateOnly>();
        foreach (var part in CellText.List(Raw(column)))
        {
            if (!DayText.TryParse(part, out var day))
                return Fail<ValueList<DateOnly>>(column, RowComplaint.NotADay, []);
            days.Add(day);
        }

        return [.. days];
    }

    /// <summary>A whole number or null.</summary>
    internal long? Number(string column, long least, long most, bool required = false)
    {
        var text = Raw(column);
        if (IsBlank(column, text, required))
            return null;
        return NumberText.TryParse(text, out var number) && number >= least && number <= most
            ? number
            : Fail<long?>(column, RowComplaint.NotANumber(least, most), null);
    }

    /// <summary>A value of an enumeration; unspecified when empty.</summary>
    internal T Value<T>(string column, bool required = false)
        where T : struct, Enum
    {
        var text = Raw(column);
        if (IsBlank(column, text, required))
            return default;
        return ValueText.TryParse<T>(text, out var value) ? value : Fail<T>(column, RowComplaint.NotAValue(ValueTables.Of<T>().Labels), default);
    }

    /// <summary>A list of values without duplicates.</summary>
    internal ValueList<T> Values<T>(string column)
        where T : struct, Enum
    {
        var values = new List<T>();
        foreach (var part in CellText.List(Raw(column)))
        {
            if (!ValueText.TryParse<T>(part, out var value))
                return Fail<ValueList<T>>(column, RowComplaint.NotAValue(ValueTables.Of<T>().Labels), []);
            if (!values.Contains(value))
                values.Add(value);
        }

        return [.. values];
    }

    /// <summary>Yes, no, or null.</summary>
    internal bool? YesNo(string column) => CellText.Code(Raw(column)).ToUpperInvariant() switch
    {
        "" => null,
        "Y" or "是" or "TRUE" or "1" => true,
        "N" or "否" or "FALSE" or "0" => false,
        _ => Fail<bool?>(column, RowComplaint.NotAValue(["是", "否"]), null),
    };

    /// <summary>Notes an error.</summary>
    internal void Complain(string column, RowComplaint complaint) =>
        _errors.Add(complaint.At(_row.Number, column.Length == 0 ? string.Empty : _columns.HeaderOf(column)));

    private string Raw(string column)
    {
        var cell = _columns.CellOf(_row, column);
        if (cell.Kind == CellKind.Error)
            return Fail(column, RowComplaint.FormulaError, string.Empty);
        return TextRule.Lines(column, string.Empty, cell.Text) is { } refusal
            ? Fail(column, RowComplaint.BadCharacter(refusal), string.Empty)
            : cell.Text;
    }

    private bool IsBlank(string column, string text, bool required)
    {
        var blank = string.IsNullOrWhiteSpace(text);
        if (blank && required && !_errors.Any(error => error.Row == _row.Number && error.Column == _columns.HeaderOf(column)))
            Complain(column, RowComplaint.Missing);
        return blank;
    }

    private string Limited(string column, string text, int longest, bool required)
    {
        if (IsBlank(column, text, required))
            return string.Empty;
        return text.Length <= longest || text.EnumerateRunes().Count() <= longest ? text : Fail(column, RowComplaint.TooLong(longest), string.Empty);
    }

    private T Fail<T>(string column, RowComplaint complaint, T neutral)
    {
        Complain(column, complaint);
        return neutral;
    }
}
