global using System.Collections.Immutable;
global using Grpc.Core;
global using Lianxin.Api.V1;
global using Lianxin.Domain.Decisions;
global using Lianxin.Domain.Ids;
global using Lianxin.Gateway.Errors;
global using Lianxin.Gateway.Mapping;
global using Npgsql;
