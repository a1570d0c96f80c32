using Lianxin.Silo.Hosting;

return await SiloProcess.RunAsync(args);
