namespace Lianxin.Gateway.Admission;

/// <summary>How much a gateway takes on at a time. What comes beyond it is refused at once: a queue that only grows answers nobody.</summary>
/// <param name="Calls">Calls in work; as many again may wait their turn.</param>
/// <param name="Streams">Streams held open.</param>
internal sealed record AdmissionLimits(int Calls, int Streams)
{
    /// <summary>What a gateway takes on unless told otherwise.</summary>
    public static readonly AdmissionLimits Default = new(1024, 1024);
}
