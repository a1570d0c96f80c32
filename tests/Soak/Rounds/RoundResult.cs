namespace Lianxin.Soak.Rounds;

/// <summary>What callers saw of one fault.</summary>
/// <param name="Fault">Its kind.</param>
/// <param name="Recovery">
/// From the fault (or, where the service can't go on without it, from the end of the repair) to the last new call that failed; 0 when none did.
/// </param>
/// <param name="InFlight">From the fault to the end of the last call that was under way.</param>
/// <param name="LongestFailure">The longest that a call begun after the fault took to fail.</param>
/// <param name="LongestAnswer">The longest that a call begun while the fault lasted waited for its answer.</param>
/// <param name="Failed">Calls that failed, each of which was sent again.</param>
/// <param name="Questions">Questions asked while the fault lasted.</param>
/// <param name="Answers">How many of them were answered.</param>
/// <param name="Return">From the repair to the last call that failed because of it; 0 when none did.</param>
public sealed record RoundResult(
    string Fault, TimeSpan Recovery, TimeSpan InFlight, TimeSpan LongestFailure, TimeSpan LongestAnswer, int Failed, int Questions, int Answers, TimeSpan Return)
{
    private static readonly TimeSpan NewCallsWithin = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan InFlightWithin = TimeSpan.FromSeconds(5);

    /// <summary>Whether new calls succeeded within 3 s of the fault and calls under way ended within 5 s. A measure of the long form; no test asks.</summary>
    public bool InTime => Recovery <= NewCallsWithin && InFlight <= InFlightWithin;
}
