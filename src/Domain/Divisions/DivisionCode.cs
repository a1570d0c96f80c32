using System.Diagnostics.CodeAnalysis;

namespace Lianxin.Domain.Divisions;

/// <summary>A division's code: county 6 digits, township 9, village 12, each beginning with the code above it (GB/T 2260, GB/T 10114).</summary>
public readonly record struct DivisionCode
{
    private const int CountyLength = 6;
    private const int TownshipLength = 9;
    private const int VillageLength = 12;
    private const int PartLength = 3;

    private DivisionCode(string value) => Value = value;

    /// <summary>The digits; empty only in <c>default</c>.</summary>
    public string Value { get; }

    /// <summary>The level its length gives.</summary>
    public DivisionLevel Level => LevelOf(Value.Length);

    /// <summary>The code of the division above; empty for a county.</summary>
    public string ParentCode => Level == DivisionLevel.County ? string.Empty : Value[..^PartLength];

    /// <summary>What its last three digits say it is.</summary>
    public DivisionType Type => Level switch
    {
        DivisionLevel.Township => Part switch
        {
            < 100 => DivisionType.SubDistrict,
            < 200 => DivisionType.Town,
            < 400 => DivisionType.Township,
            _ => DivisionType.Other,
        },
        DivisionLevel.Village => Part switch
        {
            < 200 => DivisionType.Community,
            < 400 => DivisionType.Village,
            _ => DivisionType.Other,
        },
        _ => DivisionType.County,
    };

    private int Part => int.Parse(Value.AsSpan(Value.Length - PartLength));

    /// <summary>Parses 6, 9 or 12 ASCII digits; no part below the county is 000.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="code">The code, or <c>default</c>.</param>
    /// <returns>Whether the text is a division's code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out DivisionCode code)
    {
        var valid = text is not null
            && LevelOf(text.Length) != DivisionLevel.Unspecified
            && !text.AsSpan().ContainsAnyExceptInRange('0', '9')
            && !ZeroPart(text, CountyLength)
            && !ZeroPart(text, TownshipLength);
        code = valid ? new DivisionCode(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;

    private static bool ZeroPart(string text, int at) => text.Length > at && text.AsSpan(at, PartLength).SequenceEqual("000");

    private static DivisionLevel LevelOf(int length) => length switch
    {
        CountyLength => DivisionLevel.County,
        TownshipLength => DivisionLevel.Township,
        VillageLength => DivisionLevel.Village,
        _ => DivisionLevel.Unspecified,
    };
}
