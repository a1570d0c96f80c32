using System.Globalization;

namespace Lianxin.Bench.Peers;

/// <summary>The most memory that a process has held in RAM so far.</summary>
public static class PeakMemory
{
    /// <summary>Asks the system.</summary>
    /// <returns>Bytes.</returns>
    public static long Of(int process) => Of(File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status")));

    /// <summary>Reads it from what the system says of a process.</summary>
    /// <returns>Bytes.</returns>
    public static long Of(IEnumerable<string> status)
    {
        var line = status.First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], CultureInfo.InvariantCulture) * 1024;
    }
}
