using Lianxin.Silo.Hosting;

try
{
    var builder = Host.CreateApplicationBuilder(args);
    builder.AddLianxinSilo(builder.Configuration.GetSection("Silo").Get<SiloOptions>() ?? new SiloOptions());
    await builder.Build().RunAsync();
    return 0;
}
catch (Exception fault) when (StartFaults.Line(fault) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}
