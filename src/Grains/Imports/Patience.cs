using Lianxin.Domain.Decisions;
using Lianxin.Ledger;

namespace Lianxin.Grains.Imports;

/// <summary>Sends again what failed for reasons that pass: a full queue, a store that does not answer, a subject that others change.</summary>
internal static class Patience
{
    private const int Attempts = 9;
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);

    /// <summary>Sends a request until it is answered, at most for about twelve seconds.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="send">Sends it, each time under the same request key.</param>
    /// <param name="refusalOf">Why it was refused, or null.</param>
    /// <param name="time">The clock.</param>
    /// <returns>The answer; a conflict that never ended as it is.</returns>
    /// <exception cref="LedgerUnavailableException">The store never answered: the operation pauses.</exception>
    public static async Task<T> SendAsync<T>(Func<Task<T>> send, Func<T, Refusal?> refusalOf, TimeProvider time)
    {
        for (var attempt = 1; ; attempt++)
        {
            RefusalCode? passing;
            try
            {
                var answer = await send();
                passing = refusalOf(answer)?.Code;
                if (passing is not (RefusalCode.Unavailable or RefusalCode.Overloaded or RefusalCode.Conflict)
                    || (passing == RefusalCode.Conflict && attempt == Attempts))
                    return answer;
            }
            catch (Exception fault) when (fault is TimeoutException or OrleansException && attempt < Attempts)
            {
                passing = RefusalCode.Unavailable;
            }

            if (attempt == Attempts)
                throw new LedgerUnavailableException($"still {passing} after {Attempts} attempts");
            await Task.Delay(First * (1 << (attempt - 1)), time);
        }
    }
}
