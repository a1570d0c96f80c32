namespace Lianxin.Yaml;

/// <summary>What a file says, or everything that is wrong with it.</summary>
/// <typeparam name="T">What it says.</typeparam>
/// <param name="Value">Present exactly when there is no error.</param>
/// <param name="Errors">Errors in the order they stand in the file.</param>
public sealed record YamlResult<T>(T? Value, ImmutableArray<YamlError> Errors)
    where T : class;
