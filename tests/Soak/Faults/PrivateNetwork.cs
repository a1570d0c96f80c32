using System.Diagnostics;
using System.Globalization;

namespace Lianxin.Soak.Faults;

/// <summary>
/// The network of a harness that was given one of its own (<c>unshare --net</c>) with nothing but loopback in it. Only there are packets dropped,
/// without a word to either end, as a broken cable does.
/// </summary>
public static class PrivateNetwork
{
    private const string Table = "inet lianxin_cut";

    /// <summary>The variable by which whoever gives a process a network of its own tells it which one the others have.</summary>
    public const string SharedVariable = "LIANXIN_SHARED_NETWORK";

    /// <summary>The network of this process, by the system's name for it; null where there is none.</summary>
    public static string? Own { get; } = new FileInfo("/proc/self/ns/net").LinkTarget;

    /// <summary>Whether it is not the one the others have.</summary>
    public static bool Here { get; } = Environment.GetEnvironmentVariable(SharedVariable) is { Length: > 0 } shared && Own is { } own && own != shared;

    /// <summary>Drops all that goes to these ports or comes from them.</summary>
    public static Task CutAsync(params int[] ports)
    {
        var list = string.Join(", ", ports.Select(port => port.ToString(CultureInfo.InvariantCulture)));
        return DropAsync($"tcp dport {{ {list} }} drop; tcp sport {{ {list} }} drop;");
    }

    /// <summary>Drops all that goes to an address or comes from it.</summary>
    public static Task CutAsync(string address) => DropAsync($"ip daddr {address} drop; ip saddr {address} drop;");

    /// <summary>Lets everything through again.</summary>
    public static Task HealAsync() => NftAsync($"delete table {Table}");

    private static Task DropAsync(string rules) =>
        NftAsync($"table {Table} {{\nchain cut {{\ntype filter hook input priority 0; policy accept; {rules}\n}}\n}}\n");

    private static async Task NftAsync(string script)
    {
        if (!Here)
            throw new InvalidOperationException("the machine's own network is not to be cut");
        using var nft = Process.Start(new ProcessStartInfo("nft", [script]) { RedirectStandardError = true })!;
        var complaint = await nft.StandardError.ReadToEndAsync();
        await nft.WaitForExitAsync();
        if (nft.ExitCode != 0)
            throw new InvalidOperationException($"nft {script}: {complaint}");
    }
}
