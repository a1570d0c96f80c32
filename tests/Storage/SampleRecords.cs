using System.Reflection;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Rows;
using Lianxin.Storage.Tables;

namespace Lianxin.Storage.Tests;

/// <summary>One record of every kind with a different value in every column; nullable ones in turn filled and empty.</summary>
internal static class SampleRecords
{
    public static ImmutableArray<IProjectionRow> Rows { get; } = [.. ReadModel.Rows.Select(t => (IProjectionRow)Make(t.RecordType))];

    public static ImmutableArray<IFact> Facts { get; } = [.. ReadModel.Facts.Select(t => (IFact)Make(t.RecordType))];

    private static object Make(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(Value)]);
    }

    private static object? Value(ParameterInfo parameter)
    {
        var bare = Nullable.GetUnderlyingType(parameter.ParameterType);
        if (bare is not null && parameter.Position % 2 == 0)
            return null;
        var type = bare ?? parameter.ParameterType;
        return type == typeof(string) ? $"{parameter.Name} 值 {parameter.Position}"
            : type == typeof(DateOnly) ? new DateOnly(2026, 1, 1).AddDays(parameter.Position)
            : type == typeof(bool) ? parameter.Position % 2 == 1
            : type == typeof(long) ? long.MaxValue - parameter.Position
            : type.IsEnum ? Enum.ToObject(type, 1)
            : parameter.Position + 1;
    }
}
