using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Lianxin.TestKit;

/// <summary>Linux's signals, sent at once: a program started to send one takes tens of milliseconds, in which calls go on.</summary>
internal static partial class Signals
{
    public const int Terminate = 15;
    public const int Continue = 18;
    public const int Stop = 19;

    /// <summary>Sends a signal to a process that may have ended meanwhile.</summary>
    /// <exception cref="Win32Exception">It may not be sent.</exception>
    public static void Send(int process, int signal)
    {
        const int NoSuchProcess = 3;
        if (Kill(process, signal) != 0 && Marshal.GetLastPInvokeError() is not NoSuchProcess and var error)
            throw new Win32Exception(error);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);
}
