namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>Who worked where on a day, to tell whether somebody near the work took an answer.</summary>
internal sealed class Employments(int keys, IReadOnlyList<ReadOnlyMemory<CadreRow>> cadres, IReadOnlyList<ReadOnlyMemory<BodyRow>> bodies)
{
    private readonly Grouped<CadreRow> _cadres = Grouped<CadreRow>.By(cadres, keys, c => c.Cadre, (a, b) => a.At.CompareTo(b.At));
    private readonly Grouped<BodyRow> _bodies = Grouped<BodyRow>.By(bodies, keys, b => b.Body, (a, b) => a.At.CompareTo(b.At));

    /// <summary>The answers that score: taken by nobody of the handler's body nor of a body in the village.</summary>
    public EffectRow[] Apart(IReadOnlyList<ReadOnlyMemory<EffectRow>> effects)
    {
        var apart = new List<EffectRow>();
        foreach (var page in effects)
        {
            foreach (var effect in page.Span)
            {
                if (!IsNear(effect))
                    apart.Add(effect);
            }
        }

        return [.. apart];
    }

    private bool IsNear(EffectRow effect)
    {
        if (effect.Taker == Interner.None || BodyOn(effect.Taker, effect.Day) is not { } body)
            return false;
        return body == BodyOn(effect.Handler, effect.Day) || body == effect.HandlerBody
            || (effect.Village != Interner.None && DivisionOf(body, effect.At) == effect.Village);
    }

    private int? BodyOn(int cadre, int day)
    {
        var rows = _cadres[cadre];
        if (rows.Count == 0)
            return null;
        var latest = rows.MinBy(row => row.FromDay);
        foreach (var row in rows)
        {
            if (row.FromDay <= day)
                latest = row;
        }

        return latest.Body;
    }

    /// <summary>By the latest record before the answer's; a body that moved later was where it was.</summary>
    private int DivisionOf(int body, Place at)
    {
        var rows = _bodies[body];
        if (rows.Count == 0)
            return Interner.None;
        var latest = rows[0];
        foreach (var row in rows)
        {
            if (row.At.CompareTo(at) < 0)
                latest = row;
        }

        return latest.Division;
    }
}
