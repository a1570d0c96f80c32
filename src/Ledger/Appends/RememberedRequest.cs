namespace Lianxin.Ledger.Appends;

/// <summary>An append remembered under its request key.</summary>
/// <param name="BodyHash">Hash of the body it came with.</param>
/// <param name="Result">Its answer.</param>
/// <param name="LastPosition">Position of its last entry.</param>
public sealed record RememberedRequest(string BodyHash, ReadOnlyMemory<byte> Result, long LastPosition);
