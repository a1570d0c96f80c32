using Lianxin.Bench.Peers;

namespace Lianxin.Bench.Measures;

/// <summary>What a process held with few activations and with many.</summary>
/// <param name="Few">How many at first: what is made once is made by then.</param>
/// <param name="Many">How many then.</param>
/// <param name="Before">Memory with few.</param>
/// <param name="After">Memory with many.</param>
public sealed record Growth(int Few, int Many, ProcessMemory Before, ProcessMemory After)
{
    /// <summary>Managed heap an activation, in bytes.</summary>
    public double Heap => (After.Heap - Before.Heap) / (double)(Many - Few);

    /// <summary>Private bytes an activation.</summary>
    public double Private => (After.Private - Before.Private) / (double)(Many - Few);
}
