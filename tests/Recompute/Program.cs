using System.Text.Json;
using Lianxin.Recompute;

// usage: Recompute FILE…    each an explanation as `lianxin evaluate --explain CADRE --json` prints it; "-" is standard input
// Exit code 0: every node of every file follows from the entries that its leaves name. 1: one doesn't. 2: nothing to read.
if (args.Length == 0)
{
    Console.Error.WriteLine("usage: Recompute FILE… (explanations as JSON; - for standard input)");
    return 2;
}

var failed = false;
foreach (var file in args)
{
    using var input = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
    using var json = JsonDocument.Parse(input);
    var all = Recomputation.Of(json.RootElement);
    Console.WriteLine($"{file}: {all.Nodes} nodes recomputed from {all.Entries.Count} entries, {all.Faults.Count} differ");
    foreach (var fault in all.Faults)
        Console.WriteLine($"  {fault}");
    failed |= all.Faults.Count > 0;
}

return failed ? 1 : 0;
