using Lianxin.Bench.Plain.Hosting;
using Lianxin.Bench.Plain.Loading;

if (PlainOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(PlainOptions.Usage);
    return 2;
}

if (options.LoadFrom is { } source)
    return await CountyLoader.LoadAsync(source, options.Postgres, TimeProvider.System);
await using var app = await PlainHost.StartAsync(options, TimeProvider.System);
await Console.Out.WriteLineAsync($"listening grpc {app.Urls.Single()}");
await app.WaitForShutdownAsync();
return 0;
