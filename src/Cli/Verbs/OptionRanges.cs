using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace Lianxin.Cli.Verbs;

/// <summary>Bounds of numbers, held before anything is started or stored.</summary>
public static class OptionRanges
{
    /// <summary>Refuses a value outside its bounds, or that is no number.</summary>
    /// <typeparam name="T">The number's type.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="least">The least value.</param>
    /// <param name="most">The greatest value; null for none.</param>
    /// <returns>The option.</returns>
    public static Option<T> Within<T>(this Option<T> option, T least, T? most = null)
        where T : struct, INumber<T>
    {
        var bounds = most is null ? Texts.Say($"{least} or more", $"{least} 以上") : $"{least}–{most}";
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token]
                && !(T.TryParse(token.Value, CultureInfo.InvariantCulture, out var value) && value >= least && (most is null || value <= most)))
                result.AddError(Texts.Say($"{option.Name} must be {bounds}, not {token.Value}", $"{option.Name} 须为 {bounds}:{token.Value}"));
        });
        return option;
    }
}
