using System.CommandLine;
using Lianxin.Cli.Demo;

namespace Lianxin.Cli.Verbs;

/// <summary><c>demo</c>: an invented county, a year replayed through the API, evaluated and explained.</summary>
public static class DemoVerb
{
    public static Command Create(GlobalOptions globals)
    {
        var sample = new SampleOptions();
        var ports = new PortOptions();
        var exit = new Option<bool>("--exit") { Description = Texts.Say("end after printing instead of serving on", "打印后退出,不继续服务") };
        var concurrency = new Option<int>("--concurrency") { Description = Texts.Say("commands in flight", "并发命令数"), DefaultValueFactory = _ => 192 }.Within(1, 4096);
        var command = new Command("demo", Texts.Say(
            "load an invented county, replay its year through the API, run the year-end evaluation, show the figures, keep serving",
            "载入虚构样例县,经接口回放一年台帐,进行年终考核,展示结果并继续服务"));
        sample.AddTo(command);
        ports.AddTo(command);
        command.Options.Add(exit);
        command.Options.Add(concurrency);
        return command.Does(globals, async context =>
        {
            context.GoesOn = true;
            await using var session = await context.FoundAsync(context.Value(ports.Http), context.Value(ports.Grpc));
            var run = new DemoRun(context, session.Clients, new DemoPlan(
                context.County, context.Value(sample.Year), context.Value(sample.Seed), context.Value(sample.Scale), context.Value(concurrency),
                Path.Combine(context.Data, "sample")));
            var outcome = await run.RunAsync(context.Cancellation);
            context.GoesOn = false;
            if (context.Json)
                Console.WriteLine(await DemoJson.OfAsync(session.Clients, outcome, context.Cancellation));
            else
                await DemoReport.PrintAsync(context, session.Clients, outcome, session.Address);
            return context.Value(exit) ? ExitCodes.Done : await ServeVerb.UntilInterruptedAsync(session, context.Cancellation);
        });
    }
}
