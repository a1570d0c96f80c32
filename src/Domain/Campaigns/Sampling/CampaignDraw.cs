namespace Lianxin.Domain.Campaigns.Sampling;

/// <summary>The households that a recorded draw names, drawn again from the frame.</summary>
public static class CampaignDraw
{
    /// <summary>Draws again.</summary>
    /// <param name="draw">What is on record.</param>
    /// <param name="frame">The frame as of the draw's position.</param>
    /// <returns>The sample, then the reserve, each in the order to be asked.</returns>
    /// <exception cref="InvalidOperationException">The frame is not the one drawn from.</exception>
    public static (ImmutableArray<string> Sample, ImmutableArray<string> Reserve) Again(RatersDrawn draw, ImmutableArray<string> frame)
    {
        if (RaterDraw.HashOf(frame) != draw.FrameHash)
            throw new InvalidOperationException($"the households as of {draw.Position} are not those drawn from");
        var drawn = RaterDraw.Of(frame, draw.Seed, draw.Size + draw.Reserve);
        return (drawn[..draw.Size], drawn[draw.Size..]);
    }
}
