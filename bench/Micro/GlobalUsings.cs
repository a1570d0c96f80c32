global using System.Collections.Immutable;
global using BenchmarkDotNet.Attributes;
global using Lianxin.Domain.Commands;
global using Lianxin.Domain.Events;
global using Lianxin.Domain.Ids;
