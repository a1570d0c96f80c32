// Measures Lianxin against its peers and writes a result. See bench/run.
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Lianxin.Bench.Measures;
using Lianxin.Bench.Peers;
using Lianxin.Bench.Reports;
using Lianxin.Bench.Scale;

if (args is ["--scale-table", .. var results])
    return ScaleTable.Print(results);
var arguments = BenchArguments.Parse(args);
if (arguments is null)
    return 2;
using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var facts = RunFacts.Take(args, arguments);
var outcomes = new Dictionary<string, Outcome>();
try
{
    await using var stage = await Stage.RaiseAsync(arguments.Scale, stop.Token);
    var trial = new Trial(stage, arguments, stop.Token);
    foreach (var measure in Measure.All.Where(measure => arguments.Measures.Contains(measure.Id) && measure.RunAsync is not null))
    {
        var begun = Stopwatch.GetTimestamp();
        outcomes.Add(measure.Id, await measure.RunAsync!(trial));
        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{measure.Id} took {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s"));
    }

    facts = facts.Finish(stage);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}

Console.WriteLine(BenchReport.Table(outcomes));
Console.WriteLine(await ResultFile.WriteAsync(facts.From, arguments.Name, BenchReport.Write(facts, outcomes)));
return 0;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
