using System.Buffers.Binary;

namespace Lianxin.Ledger.Entries;

/// <summary>An entry's hash as whoever has very many to remember keeps it: 32 bytes, and none for the array around them.</summary>
public readonly record struct KeptHash
{
    private const int Half = 16;

    private readonly UInt128 _first;
    private readonly UInt128 _last;

    /// <param name="hash">32 bytes.</param>
    public KeptHash(ReadOnlySpan<byte> hash)
    {
        _first = BinaryPrimitives.ReadUInt128BigEndian(hash);
        _last = BinaryPrimitives.ReadUInt128BigEndian(hash[Half..]);
    }

    /// <summary>Whether nothing is remembered.</summary>
    public bool IsNone => this == default;

    /// <summary>The bytes.</summary>
    /// <returns>32 bytes of its own.</returns>
    public byte[] ToArray()
    {
        var bytes = new byte[2 * Half];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, _first);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(Half), _last);
        return bytes;
    }
}
