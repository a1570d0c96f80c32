// Measures single steps of a command's way, without a network and a store. See bench/README.md.
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Lianxin.Bench.Micro.Benchmarks;
using Perfolizer.Horology;

// In this process: the repository's own build settings (locked packages, artifacts beside) don't suit projects generated elsewhere.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
    .WithWarmupCount(8).WithIterationCount(12).WithIterationTime(TimeInterval.FromMilliseconds(100));
var config = DefaultConfig.Instance.AddJob(job)
    .WithArtifactsPath(Path.Combine("artifacts", "micro")).WithOptions(ConfigOptions.JoinSummary)
    .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared));
string[] filter = args.Length == 0 ? ["--filter", "*"] : ["--filter", .. args.Select(word => $"*{word}*")];
BenchmarkSwitcher.FromAssembly(typeof(FoldBenchmarks).Assembly).Run(filter, config);
