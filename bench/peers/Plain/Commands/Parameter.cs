namespace Lianxin.Bench.Plain.Commands;

/// <summary>Positional parameters with their types: nothing is boxed, and a statement's types are the same at every call.</summary>
internal static class Parameter
{
    public static NpgsqlParameter Of<T>(T value) => new NpgsqlParameter<T> { TypedValue = value };
}
