using System.CommandLine;

namespace Lianxin.Cli.Verbs;

/// <summary>Which invented county.</summary>
public sealed class SampleOptions
{
    public Option<long> Seed { get; } = new("--seed") { Description = Texts.Say("seed", "随机种子"), DefaultValueFactory = _ => 1 };

    public Option<decimal> Scale { get; } = new Option<decimal>("--scale")
    {
        Description = Texts.Say("1 is 8,000 cadres, 200,000 households, about 2,000,000 entries; 0.001–5", "1 即 8000 名干部、20 万户、约 200 万条台帐;0.001–5"),
        DefaultValueFactory = _ => 0.04m,
    }.Within(0.001m, 5m);

    public Option<int> Year { get; } = new Option<int>("--year")
    {
        Description = Texts.Say("the year, 2001–2099", "年份,2001–2099"),
        DefaultValueFactory = _ => 2026,
    }.Within(2001, 2099);

    public void AddTo(Command command)
    {
        command.Options.Add(Seed);
        command.Options.Add(Scale);
        command.Options.Add(Year);
    }
}
