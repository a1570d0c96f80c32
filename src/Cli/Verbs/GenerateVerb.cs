using System.CommandLine;
using System.Text.Json;
using Lianxin.Cli.Demo;
using Lianxin.Generator;

namespace Lianxin.Cli.Verbs;

/// <summary><c>generate</c>: an invented county on real divisions, as files the ordinary import reads.</summary>
public static class GenerateVerb
{
    public static Command Create(GlobalOptions globals)
    {
        var sample = new SampleOptions();
        var divisions = new Option<string?>("--divisions")
        {
            Description = Texts.Say("directory with areas.csv, streets.csv, villages.csv (default: samples/COUNTY)", "区划文件目录(默认 samples/区划代码)"),
        };
        var output = new Option<string>("--out") { Description = Texts.Say("directory to write", "输出目录"), DefaultValueFactory = _ => "out/sample" };
        var command = new Command("generate", Texts.Say(
            "invent a county (bodies, cadres, households, links, a year of activity) on real divisions; same seed, same bytes",
            "在真实区划上生成虚构县情数据;同一种子,同样字节"));
        sample.AddTo(command);
        command.Options.Add(divisions);
        command.Options.Add(output);
        return command.Does(globals, async context =>
        {
            var target = Path.GetFullPath(context.Value(output)!);
            var manifest = await SampleCounty.GenerateAsync(
                new GeneratorOptions
                {
                    CountyCode = context.County,
                    DivisionsDirectory = context.Value(divisions) ?? SampleCounty.Divisions(context.County),
                    Seed = context.Value(sample.Seed),
                    Scale = context.Value(sample.Scale),
                    Year = context.Value(sample.Year),
                },
                target,
                context.Board,
                context.Cancellation);
            if (context.Json)
            {
                Console.WriteLine(JsonSerializer.Serialize(manifest.Counts.ToDictionary(c => c.Key, c => c.Value)));
                return ExitCodes.Done;
            }

            foreach (var (name, count) in manifest.Counts)
                Console.WriteLine($"{name,-24}{count,12:N0}");
            Console.WriteLine(target);
            return ExitCodes.Done;
        });
    }
}
