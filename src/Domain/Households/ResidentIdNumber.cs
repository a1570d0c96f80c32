using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Lianxin.Domain.Households;

/// <summary>
/// A resident identity number 公民身份号码: 18 characters after GB 11643 (region 6, birth date 8, sequence 3 — odd for men —
/// and a check character), or the 15 digits issued before 1999 (two-digit year of the 1900s, no check). Never a reason
/// to merge two people: numbers are missing, copied and mistyped.
/// </summary>
public readonly record struct ResidentIdNumber
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private ResidentIdNumber(string value, DateOnly birthDate, Gender gender) => (Value, BirthDate, Gender) = (value, birthDate, gender);

    /// <summary>15 digits, or 17 digits and a digit or upper-case X.</summary>
    public string Value { get; }

    /// <summary>The birth date in it.</summary>
    public DateOnly BirthDate { get; }

    /// <summary>The gender in it.</summary>
    public Gender Gender { get; }

    /// <summary>Parses a number; a lower-case x is read as X.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="number">The number, or <c>default</c>.</param>
    /// <param name="fault">What is wrong, or <see cref="ResidentIdFault.None"/>.</param>
    /// <returns>Whether length, digits, date and check character are right.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ResidentIdNumber number, out ResidentIdFault fault)
    {
        number = default;
        var value = (text ?? string.Empty).Trim().ToUpperInvariant();
        fault = value.Length switch
        {
            18 when !Digits(value.AsSpan(0, 17)) || !(char.IsAsciiDigit(value[17]) || value[17] == 'X') => ResidentIdFault.Characters,
            15 when !Digits(value) => ResidentIdFault.Characters,
            15 or 18 when value[0] == '0' => ResidentIdFault.Characters,
            15 or 18 => ResidentIdFault.None,
            _ => ResidentIdFault.Length,
        };
        if (fault != ResidentIdFault.None)
            return false;

        var date = value.Length == 18 ? value[6..14] : $"19{value[6..12]}";
        if (!DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birthDate) || birthDate.Year < 1850)
            fault = ResidentIdFault.Date;
        else if (value.Length == 18 && CheckCharacter(value.AsSpan(0, 17)) != value[17])
            fault = ResidentIdFault.Check;
        if (fault != ResidentIdFault.None)
            return false;
        var sequence = value[value.Length == 18 ? 16 : 14] - '0';
        number = new ResidentIdNumber(value, birthDate, sequence % 2 == 1 ? Gender.Male : Gender.Female);
        return true;
    }

    /// <summary>The check character of the first 17 digits.</summary>
    /// <param name="body">17 ASCII digits.</param>
    /// <returns>A digit or X.</returns>
    public static char CheckCharacter(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (body[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }

    /// <summary>Never prints the number.</summary>
    /// <returns>A placeholder.</returns>
    public override string ToString() => nameof(ResidentIdNumber);

    private static bool Digits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
