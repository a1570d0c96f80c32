namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>What an indicator or adjustment is: the linter, the schema, explanations and lists for people all read it here.</summary>
public sealed record ItemDefinition
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Whether it stands outside the base.</summary>
    public bool Adjustment { get; init; }

    /// <summary>Whom it counts for.</summary>
    public SchemeSubject Subject { get; init; } = SchemeSubject.Cadre;

    /// <summary>Its formula, one of <see cref="Formulas"/>.</summary>
    public required string Formula { get; init; }

    /// <summary>Whether it is a share, which a scheme may reward by <see cref="Formulas.Tiered"/> steps instead.</summary>
    public bool IsShare => Formula is Formulas.Coverage or Formulas.Timeliness or Formulas.Proportional;

    /// <summary>What it reads, one of <see cref="Formulas.Evidence"/>.</summary>
    public required string Evidence { get; init; }

    /// <summary>Names of the <see cref="SchemeParameter">parameters</see> it needs; no others are allowed.</summary>
    public ImmutableArray<string> Parameters { get; init; } = [];

    /// <summary>The parameters that an item needs: steps take the target's place.</summary>
    /// <param name="formula">The item's formula.</param>
    /// <returns>Names of parameters.</returns>
    public ImmutableArray<string> ParametersBy(string formula) => formula == Formulas.Tiered ? Parameters.Remove("target") : Parameters;

    /// <summary>What it counts, in a few words.</summary>
    public required (string English, string Chinese) Meaning { get; init; }

    /// <summary>What its part is called in an explanation.</summary>
    public (string English, string Chinese) Part { get; init; } = ("Units", "次数");

    /// <summary>What its whole is called.</summary>
    public (string English, string Chinese) Whole { get; init; } = ("Units", "次数");
}
