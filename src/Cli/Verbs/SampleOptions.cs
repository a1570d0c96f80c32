using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace Lianxin.Cli.Verbs;

/// <summary>Which invented county.</summary>
public sealed class SampleOptions
{
    public Option<long> Seed { get; } = new("--seed") { Description = Texts.Say("seed", "随机种子"), DefaultValueFactory = _ => 1 };

    public Option<decimal> Scale { get; } = Within(0.001m, 3m, new("--scale")
    {
        Description = Texts.Say("1 is 8,000 cadres, 200,000 households, about 2,000,000 entries; 0.001–3", "1 即 8000 名干部、20 万户、约 200 万条台帐;0.001–3"),
        DefaultValueFactory = _ => 0.05m,
    });

    public Option<int> Year { get; } = Within(2001, 2099, new("--year") { Description = Texts.Say("the year, 2001–2099", "年份,2001–2099"), DefaultValueFactory = _ => 2026 });

    public void AddTo(Command command)
    {
        command.Options.Add(Seed);
        command.Options.Add(Scale);
        command.Options.Add(Year);
    }

    /// <summary>Refuses before anything is started or founded.</summary>
    private static Option<T> Within<T>(T least, T most, Option<T> option)
        where T : INumber<T>
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token]
                && !(T.TryParse(token.Value, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most))
                result.AddError(Texts.Say($"{option.Name} must be {least}–{most}", $"{option.Name} 须为 {least}–{most}"));
        });
        return option;
    }
}
