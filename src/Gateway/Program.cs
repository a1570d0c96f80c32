using Lianxin.Gateway.Hosting;

return await GatewayProcess.RunAsync(args);
