using Lianxin.Api.V1;

namespace Lianxin.Cli.Importing;

/// <summary>How a file's import went.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Operation">The operation's name: its items say what is wrong with which row.</param>
/// <param name="Dry">Whether nothing was to be stored.</param>
/// <param name="Result">Rows stored, unchanged and failed.</param>
public sealed record ImportedFile(string File, string Operation, bool Dry, OperationResult Result);
