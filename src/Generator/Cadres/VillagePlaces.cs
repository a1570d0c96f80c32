using Lianxin.Generator.Divisions;

namespace Lianxin.Generator.Cadres;

/// <summary>Deals out village posts so that each goes to the village with the most households per post.</summary>
internal sealed class VillagePlaces(IReadOnlyList<VillageArea> villages)
{
    private readonly PriorityQueue<VillageArea, (long Need, int Index)> _queue = new();
    private readonly int[] _given = new int[villages.Count];
    private bool _filled;

    public VillageArea Next()
    {
        if (!_filled)
            Reset();
        var area = _queue.Dequeue();
        _given[area.Index]++;
        Enqueue(area);
        return area;
    }

    public void Reset()
    {
        _filled = true;
        _queue.Clear();
        Array.Clear(_given);
        foreach (var area in villages)
            Enqueue(area);
    }

    // The index breaks ties, so the order never depends on the queue's inner layout.
    private void Enqueue(VillageArea area) =>
        _queue.Enqueue(area, (-(area.HouseholdCount * 1_000L / (_given[area.Index] + 1)), area.Index));
}
