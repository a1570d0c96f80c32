namespace Lianxin.Tabular.Reading;

/// <summary>Why a row was refused; the names in UPPER_SNAKE are stable.</summary>
public enum RowReason
{
    /// <summary>A required cell is empty.</summary>
    Missing = 1,

    /// <summary>The text is longer than allowed.</summary>
    TooLong,

    /// <summary>Not a day.</summary>
    NotADay,

    /// <summary>Not a whole number, or out of range.</summary>
    NotANumber,

    /// <summary>Not one of the column's values.</summary>
    NotAValue,

    /// <summary>Not a division code of the right length.</summary>
    NotADivisionCode,

    /// <summary>Not a resident ID number.</summary>
    NotAnIdNumber,

    /// <summary>A long number was rounded by a spreadsheet.</summary>
    RoundedNumber,

    /// <summary>The cell holds a formula's error.</summary>
    FormulaError,

    /// <summary>The row has more cells than the header.</summary>
    TooManyCells,

    /// <summary>A period ends before it starts, or lacks an end.</summary>
    BadPeriod,

    /// <summary>The household has no head.</summary>
    NoHead,

    /// <summary>The household has two heads.</summary>
    TwoHeads,

    /// <summary>The household has more members than allowed.</summary>
    TooManyMembers,

    /// <summary>A list is not allowed here, or its length doesn't fit another column.</summary>
    BadList,

    /// <summary>The registry's rules refused the record.</summary>
    Refused,

    /// <summary>The cell holds a control character, or something that is no character.</summary>
    BadCharacter,
}
