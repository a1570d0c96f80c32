namespace Lianxin.Ledger.Appends;

/// <summary>What became of an append.</summary>
public abstract record AppendResult
{
    /// <summary>Stored and durable.</summary>
    /// <param name="FirstPosition">Position of its first entry; entries are numbered in the order of the request's streams.</param>
    /// <param name="LastPosition">Position of its last entry.</param>
    public sealed record Appended(long FirstPosition, long LastPosition) : AppendResult;

    /// <summary>The same request was stored before; nothing was stored now.</summary>
    /// <param name="Result">The first answer.</param>
    /// <param name="LastPosition">Position of its last entry.</param>
    public sealed record Repeated(ReadOnlyMemory<byte> Result, long LastPosition) : AppendResult;

    /// <summary>The request key was used with another body; nothing was stored.</summary>
    public sealed record RequestIdReused : AppendResult;

    /// <summary>A stream was not at the expected version; nothing was stored.</summary>
    /// <param name="Stream">The stream.</param>
    /// <param name="Actual">Its version, 0 when it doesn't exist.</param>
    public sealed record VersionConflict(StreamId Stream, long Actual) : AppendResult;

    /// <summary>An entry is dated into a closed year; nothing was stored.</summary>
    /// <param name="Year">The closed year.</param>
    public sealed record YearClosed(int Year) : AppendResult;

    /// <summary>An entry is of a type that the ledger's format doesn't allow yet; nothing was stored.</summary>
    /// <param name="Needed">The format that allows it.</param>
    /// <param name="Enabled">The ledger's format.</param>
    public sealed record FormatTooLow(int Needed, int Enabled) : AppendResult;
}
