using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>What one indicator counted for one cadre: a part, a whole, and whether it applies.</summary>
internal sealed class Tally(bool explaining)
{
    private readonly List<Term> _parts = [];
    private readonly List<Term> _wholes = [];

    /// <summary>Whether terms are kept; positions need no collecting otherwise.</summary>
    public bool Explaining => explaining;

    /// <summary>What counts for the cadre: done, in time, resolved, units of a deduction or bonus, worth of answers.</summary>
    public decimal Part { get; private set; }

    /// <summary>Out of what: due, judged, answers; what makes the indicator apply.</summary>
    public decimal Whole { get; private set; }

    /// <summary>The terms of <see cref="Part"/>.</summary>
    public IReadOnlyList<Term> Parts => _parts;

    /// <summary>The terms of <see cref="Whole"/>.</summary>
    public IReadOnlyList<Term> Wholes => _wholes;

    public void AddPart(decimal value, TermSubject subject, params ReadOnlySpan<long> positions)
    {
        Part += value;
        if (explaining)
            _parts.Add(new(value, subject, [.. positions]));
    }

    public void AddWhole(decimal value, TermSubject subject, params ReadOnlySpan<long> positions)
    {
        Whole += value;
        if (explaining)
            _wholes.Add(new(value, subject, [.. positions]));
    }
}

/// <summary>One thing counted, with the entries that say so.</summary>
internal sealed record Term(decimal Value, TermSubject Subject, ImmutableArray<long> Positions);

/// <summary>What a term is about: a subject by its key in the index, and the days; equal days for a single one.</summary>
internal readonly record struct TermSubject(
    LeafKind Kind, int Key, int FromDay, int ToDay, VisitKind Visit = VisitKind.Unspecified);
