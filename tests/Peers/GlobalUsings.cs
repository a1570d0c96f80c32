global using Grpc.Core;
global using Lianxin.Api.V1;
global using Lianxin.TestKit;
global using Xunit;
