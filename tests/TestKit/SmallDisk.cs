using System.Diagnostics;
using System.Globalization;

namespace Lianxin.TestKit;

/// <summary>
/// A disk of a few megabytes that can be filled. It is mounted in a namespace of its own, so nothing else sees it, and goes with the process
/// that holds the namespace.
/// </summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private readonly Process _holder;
    private readonly string _directory;

    private SmallDisk(Process holder, string directory)
    {
        _holder = holder;
        _directory = directory;
    }

    /// <summary>Where it lies for a process that was started <see cref="Within"/> it.</summary>
    public string Place => _directory;

    /// <summary>Put before a command's words: it then sees the disk.</summary>
    public IReadOnlyList<string> Within => ["nsenter", $"--mount=/proc/{Id}/ns/mnt", "--"];

    private string Id => _holder.Id.ToString(CultureInfo.InvariantCulture);

    // Seen from outside the namespace.
    private string Ballast => $"/proc/{Id}/root{_directory}/ballast";

    /// <summary>Mounts one. Skips the test where that isn't permitted.</summary>
    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        await Needs.NamespaceAsync("--mount");
        var directory = Directory.CreateTempSubdirectory("lianxin-disk-").FullName;
        // It ends with its standard input, so with whoever mounted it.
        var script = $"mount -t tmpfs -o size={megabytes.ToString(CultureInfo.InvariantCulture)}m,mode=755 tmpfs \"$1\" && echo mounted && exec cat";
        var holder = Process.Start(new ProcessStartInfo("unshare", ["--mount", "sh", "-c", script, "sh", directory])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        return await holder.StandardOutput.ReadLineAsync() == "mounted"
            ? new SmallDisk(holder, directory)
            : throw new InvalidOperationException("the disk was not mounted");
    }

    /// <summary>Leaves no byte free.</summary>
    public async Task FillAsync()
    {
        var block = new byte[64 * 1024];
        await using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = block.Length; size > 0;)
        {
            try
            {
                await ballast.WriteAsync(block.AsMemory(0, size));
            }
            catch (IOException)
            {
                size /= 2;
            }
        }
    }

    /// <summary>Gives back what was filled.</summary>
    public void MakeRoom() => File.Delete(Ballast);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _holder.StandardInput.Close();
        await _holder.WaitForExitAsync();
        _holder.Dispose();
        Directory.Delete(_directory);
    }
}
