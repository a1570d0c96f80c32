namespace Lianxin.Bench.Peers;

/// <summary>An even spread that is the same in every process: which subject a caller's call is about.</summary>
public static class Spreading
{
    /// <summary>A number for a call (SplitMix64's last steps).</summary>
    public static uint Of(int caller, long number)
    {
        unchecked
        {
            var mixed = ((ulong)caller << 40) ^ (ulong)number;
            mixed = (mixed + 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (uint)(mixed >> 32);
        }
    }
}
