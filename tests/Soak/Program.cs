// Hurts a cluster under load, round after round, accounts for every command and writes a report. See tests/EndToEnd/soak.
using Lianxin.Soak.Faults;
using Lianxin.Soak.Reports;
using Lianxin.Soak.Rounds;

var arguments = SoakArguments.Parse(args);
if (arguments is null)
    return 2;
var facts = RunFacts.Take(arguments);
await using var cluster = await SoakedCluster.StartAsync(silos: 2, gateways: 2);
var run = await SoakRun.RunAsync(cluster, arguments.Kinds(), arguments.Seed, (number, round) => Console.WriteLine(SoakReport.Line(number, round)));
var report = SoakReport.Write(facts with { Until = TimeProvider.System.GetUtcNow(), LoadAfter = Machine.LoadNow() }, run);
var path = Path.Combine(Directory.CreateDirectory(arguments.Into).FullName, SoakArguments.FileName(facts.From));
await File.WriteAllTextAsync(path, report);
Console.WriteLine(report);
Console.WriteLine(path);
return run.Accounts.Good && run.Results.All(round => round.InTime) ? 0 : 1;
