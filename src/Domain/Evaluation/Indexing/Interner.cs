using System.Buffers;
using System.Text;

namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>
/// Ids as small numbers: two million facts name few things many times. Their UTF-8 lies end to end in one array, so that
/// looking a read id up makes no string, and an id takes some forty bytes.
/// </summary>
internal sealed class Interner
{
    /// <summary>Stands for no id.</summary>
    public const int None = -1;

    private const int Shortest = 64;

    private byte[] _bytes = new byte[1 << 12];
    private int[] _ends = new int[Shortest];
    private int[] _hashes = new int[Shortest];
    private int[] _slots = NewSlots(2 * Shortest);
    private int _latest = None;

    public int Count { get; private set; }

    public string this[int key] => Encoding.UTF8.GetString(BytesOf(key));

    public int Key(ReadOnlySpan<byte> id)
    {
        // Facts of one entry come together and name the same things.
        if (_latest != None && BytesOf(_latest).SequenceEqual(id))
            return _latest;
        var hash = HashOf(id);
        var slot = SlotOf(id, hash);
        if (_slots[slot] == None)
            _slots[slot] = Append(id, hash);
        return _latest = Count * 2 > _slots.Length ? Widened(_slots[slot]) : _slots[slot];
    }

    public int Key(string id)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(id.Length));
        var key = Key(rented.AsSpan(0, Encoding.UTF8.GetBytes(id, rented)));
        ArrayPool<byte>.Shared.Return(rented);
        return key;
    }

    public int KeyOrNone(ReadOnlySpan<byte> id) => id.IsEmpty ? None : Key(id);

    public int KeyOrNone(string? id) => string.IsNullOrEmpty(id) ? None : Key(id);

    public int Find(string id)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        return _slots[SlotOf(bytes, HashOf(bytes))];
    }

    /// <summary>Numbers follow the order of arrival, so orders that matter compare the ids, byte by byte.</summary>
    public int Compare(int a, int b) => BytesOf(a).SequenceCompareTo(BytesOf(b));

    /// <summary>The places of some ids in their order, by number: for what is sorted by them again and again.</summary>
    /// <param name="wanted">Whether a number's id is one of them; the others get place 0.</param>
    public int[] Ranks(ReadOnlySpan<bool> wanted)
    {
        var keys = new int[wanted.Count(true)];
        for (var (key, at) = (0, 0); key < wanted.Length; key++)
        {
            if (wanted[key])
                keys[at++] = key;
        }

        Array.Sort(keys, Compare);
        var ranks = new int[wanted.Length];
        for (var rank = 0; rank < keys.Length; rank++)
            ranks[keys[rank]] = rank;
        return ranks;
    }

    private static int HashOf(ReadOnlySpan<byte> id)
    {
        var hash = default(HashCode);
        hash.AddBytes(id);
        return hash.ToHashCode();
    }

    private static int[] NewSlots(int count)
    {
        var slots = new int[count];
        Array.Fill(slots, None);
        return slots;
    }

    private ReadOnlySpan<byte> BytesOf(int key)
    {
        var start = key == 0 ? 0 : _ends[key - 1];
        return _bytes.AsSpan(start, _ends[key] - start);
    }

    /// <summary>Where an id is, or where it would be.</summary>
    private int SlotOf(ReadOnlySpan<byte> id, int hash)
    {
        var mask = _slots.Length - 1;
        var slot = hash & mask;
        while (_slots[slot] is not None and var key && !(_hashes[key] == hash && BytesOf(key).SequenceEqual(id)))
            slot = (slot + 1) & mask;
        return slot;
    }

    private int Append(ReadOnlySpan<byte> id, int hash)
    {
        var key = Count++;
        var start = key == 0 ? 0 : _ends[key - 1];
        if (key == _ends.Length)
        {
            Array.Resize(ref _ends, 2 * key);
            Array.Resize(ref _hashes, 2 * key);
        }

        if (start + id.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, start + id.Length));
        id.CopyTo(_bytes.AsSpan(start));
        (_ends[key], _hashes[key]) = (start + id.Length, hash);
        return key;
    }

    private int Widened(int latest)
    {
        _slots = NewSlots(2 * _slots.Length);
        var mask = _slots.Length - 1;
        for (var key = 0; key < Count; key++)
        {
            var slot = _hashes[key] & mask;
            while (_slots[slot] != None)
                slot = (slot + 1) & mask;
            _slots[slot] = key;
        }

        return latest;
    }
}
