global using System.Collections.Immutable;
global using Lianxin.Domain.Decisions;
