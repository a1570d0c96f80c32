namespace Lianxin.Generator.Randomness;

/// <summary>
/// xoshiro256** seeded by splitmix64. The framework's generator may change its sequence between releases; files made
/// from one seed must not.
/// </summary>
internal sealed class SeededRandom
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>
    /// A stream of its own per purpose and subject, so that a change in how one household is drawn leaves all others as
    /// they were.
    /// </summary>
    public SeededRandom(long seed, Purpose purpose, int subject = 0)
    {
        var state = unchecked((ulong)seed);
        state = Mix(ref state) ^ (ulong)purpose;
        state = Mix(ref state) ^ (uint)subject;
        _s0 = Mix(ref state);
        _s1 = Mix(ref state);
        _s2 = Mix(ref state);
        _s3 = Mix(ref state);
    }

    /// <summary>Uniform in 0 … <paramref name="bound"/> − 1, without modulo bias.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        unchecked
        {
            var range = (uint)bound;
            var product = (ulong)(uint)(Next() >> 32) * range;
            if ((uint)product < range)
            {
                var threshold = (0u - range) % range;
                while ((uint)product < threshold)
                    product = (ulong)(uint)(Next() >> 32) * range;
            }

            return (int)(product >> 32);
        }
    }

    /// <summary>Uniform, both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in <paramref name="perMille"/> of a thousand draws.</summary>
    public bool Chance(int perMille) => Below(1000) < perMille;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong Next()
    {
        unchecked
        {
            var result = ulong.RotateLeft(_s1 * 5, 7) * 9;
            var shifted = _s1 << 17;
            _s2 ^= _s0;
            _s3 ^= _s1;
            _s1 ^= _s2;
            _s0 ^= _s3;
            _s2 ^= shifted;
            _s3 = ulong.RotateLeft(_s3, 45);
            return result;
        }
    }

    private static ulong Mix(ref ulong state)
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
