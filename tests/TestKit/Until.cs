using System.Diagnostics;
using Xunit;

namespace Lianxin.TestKit;

/// <summary>Waits for something that other processes bring about; the deadline only ends a test that would hang.</summary>
public static class Until
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks again and again until it holds.</summary>
    /// <param name="what">What is waited for, for the failure's text.</param>
    /// <param name="holds">The question.</param>
    /// <param name="within">When to give up; two minutes by default.</param>
    /// <param name="otherwise">What to add to the failure's text.</param>
    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> TrueAsync(string what, Func<Task<bool>> holds, TimeSpan? within = null, Func<string>? otherwise = null)
    {
        var waited = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(waited.Elapsed < (within ?? ServiceProcess.Safety), $"waited {waited.Elapsed} for: {what}\n{otherwise?.Invoke()}");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }

        return waited.Elapsed;
    }
}
