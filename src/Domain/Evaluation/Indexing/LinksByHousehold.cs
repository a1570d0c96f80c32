namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>A cadre's household links by household: whether somebody held one on a day is asked of each visit.</summary>
internal readonly struct LinksByHousehold
{
    private readonly int[] _households;
    private readonly LinkRow[] _links;

    public LinksByHousehold(ArraySegment<LinkRow> links)
    {
        _links = [.. links];
        _households = [.. links.Select(link => link.Household)];
        Array.Sort(_households, _links);
    }

    /// <summary>Whether a link to a household was in force on a day.</summary>
    public bool InForce(int household, int day)
    {
        var at = Array.BinarySearch(_households, household);
        if (at < 0)
            return false;
        while (at > 0 && _households[at - 1] == household)
            at--;
        for (; at < _links.Length && _households[at] == household; at++)
        {
            if (_links[at].InForceOn(day))
                return true;
        }

        return false;
    }
}
