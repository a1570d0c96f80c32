using Lianxin.Domain.Cadres;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.References;

/// <summary>Whether what a command names may be named. The same for every command, so that none forgets it.</summary>
public static class ReferenceRules
{
    /// <summary>Whether the id alone shows that it is none of this county's.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="county">The county of the command's subject.</param>
    /// <returns>The refusal of what does not exist: another county's registry is not told from an empty one.</returns>
    public static Refusal? CheckCounty(Reference reference, CountyCode county) => reference.County == county ? null : Unknown(reference);

    /// <summary>Whether the thing exists, is what is asked for, and is in force on the day it is named for.</summary>
    /// <param name="reference">A reference within the county.</param>
    /// <param name="found">What was found, or null.</param>
    /// <param name="today">The day of the command.</param>
    /// <returns>
    /// <see cref="RefusalCode.NotFound"/>; <see cref="RefusalCode.InvalidField"/> for a division of another level;
    /// <see cref="RefusalCode.CadreInactive"/> for a cadre out of service on that day; <see cref="RefusalCode.WrongState"/>, naming the
    /// successors, for a division that had ended by then; or null.
    /// </returns>
    public static Refusal? CheckFound(Reference reference, Referent? found, DateOnly today)
    {
        if (found is null)
            return Unknown(reference);
        if (reference.Kind == ReferenceKind.Village && found.Level != DivisionLevel.Village)
            return new Refusal(RefusalCode.InvalidField, $"{reference.Id} is a {found.Level}, not a village", $"{reference.Id}不是村或社区", reference.Field);
        var day = reference.On ?? today;
        if (reference.Ever || found.InForceOn(day))
            return null;
        return reference.Kind == ReferenceKind.Cadre
            ? CadreRules.OutOfService(reference.Id, day, reference.Field)
            : DivisionRules.Ended(reference.Id, found.LastDay.GetValueOrDefault().AddDays(1), found.Successors, reference.Field);
    }

    private static Refusal Unknown(Reference reference)
    {
        var (what, zh) = reference.Kind switch
        {
            ReferenceKind.Cadre => ("cadre", "干部"),
            ReferenceKind.Body => ("body", "单位"),
            ReferenceKind.Division => ("division", "区划"),
            ReferenceKind.Village => ("village", "村或社区"),
            _ => throw new ArgumentOutOfRangeException(nameof(reference), reference.Kind, "a reference of no kind"),
        };
        return new Refusal(RefusalCode.NotFound, $"there is no {what} {reference.Id} in this county", $"本县没有{zh} {reference.Id}", reference.Field);
    }
}
