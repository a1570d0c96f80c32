using Grpc.Core;

namespace Lianxin.Soak.Callers;

/// <summary>One call over the wire, as its caller saw it; a command sent three times is three calls.</summary>
/// <param name="Begun">When it was made, since the run's start.</param>
/// <param name="Ended">When it was answered or given up.</param>
/// <param name="Code">How it ended.</param>
/// <param name="Writes">A command, not a question.</param>
public readonly record struct Call(TimeSpan Begun, TimeSpan Ended, StatusCode Code, bool Writes)
{
    /// <summary>Whether it got its answer.</summary>
    public bool Answered => Code == StatusCode.OK;

    /// <summary>How long it took.</summary>
    public TimeSpan Took => Ended - Begun;
}
