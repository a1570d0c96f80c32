namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>Who worked where on a day, to tell whether somebody near the work took an answer.</summary>
internal sealed class Employments(Grouped<CadreRow> cadres, Grouped<BodyRow> bodies)
{
    /// <summary>The answers that score: taken by nobody of the handler's body nor of a body in the village.</summary>
    public EffectRow[] Apart(RowPages<EffectRow> effects)
    {
        var apart = new List<EffectRow>();
        for (var at = 0; at < effects.Count; at++)
        {
            if (!IsNear(effects[at]))
                apart.Add(effects[at]);
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
        var rows = cadres[cadre];
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
        var rows = bodies[body];
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
