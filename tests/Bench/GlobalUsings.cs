global using Grpc.Core;
global using Lianxin.Bench.Loops;
global using Lianxin.Bench.Pairs;
global using Microsoft.Extensions.Time.Testing;
global using Xunit;
