using Lianxin.Domain.Commands;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;

namespace Lianxin.Domain.References;

/// <summary>
/// What commands name beside their own subject, for the registry to answer for. What a subject itself knows (its members,
/// difficulties, links) is its rules' own business, and so is a second subject, which decides on its part. A thing named is to be in
/// force on the day the command says that it happened, or else on the command's own: so history can still be told, and ended, of
/// those who have gone, and nothing new be laid on them.
/// </summary>
public static class CommandReferences
{
    /// <summary>The references of a command, in the order of its fields. Ids left out are the rules' to refuse.</summary>
    /// <param name="command">Any command.</param>
    /// <returns>The references, usually none to three.</returns>
    public static ImmutableArray<Reference> Of(SubjectCommand command)
    {
        var found = ImmutableArray.CreateBuilder<Reference>();
        Read(command, string.Empty, found);
        return found.ToImmutable();
    }

    private static void Read(SubjectCommand command, string at, ImmutableArray<Reference>.Builder found)
    {
        switch (command)
        {
            case AssignDifficulty c:
                found.Name(ReferenceKind.Cadre, c.Handler, "handler");
                found.Name(ReferenceKind.Body, c.HandlerBody, "handler_body");
                break;
            case ConfirmEffect c:
                found.Name(ReferenceKind.Cadre, c.Taker, $"{at}taker", c.OccurredOn);
                break;
            case RecordVisit { Participants.IsDefault: false } c:
                for (var i = 0; i < c.Participants.Length; i++)
                    found.Name(ReferenceKind.Cadre, c.Participants[i], $"{at}participants[{i}]", c.OccurredOn);
                break;
            case RecordMeasure c:
                found.Name(ReferenceKind.Cadre, c.Cadre, $"{at}cadre", c.OccurredOn);
                break;
            case CorrectEntry { Replacement: { } replacement }:
                Read(replacement, PartOf(replacement), found);
                break;
            case AttestEntry c:
                found.Name(ReferenceKind.Cadre, c.Attester, "attester");
                break;
            case StartLink c:
                Holder(c.Terms, found);
                break;
            case ReplaceLink c:
                Holder(c.Terms, found);
                break;
            case EndLink c:
                found.Name(ReferenceKind.Cadre, c.Successor, "successor");
                break;
            default:
                Registry(command, found);
                break;
        }
    }

    private static void Registry(SubjectCommand command, ImmutableArray<Reference>.Builder found)
    {
        switch (command)
        {
            case RegisterHousehold c:
                found.Name(ReferenceKind.Village, c.Village, "household.village");
                break;
            case MoveHousehold c:
                found.Name(ReferenceKind.Village, c.Village, "village", c.OccurredOn);
                break;
            case FoundDivision c:
                found.Name(ReferenceKind.Division, c.Parent, "division.parent_division");
                break;
            case EditDivision c:
                found.Name(ReferenceKind.Division, c.Parent, "division.parent_division", c.EffectiveOn);
                break;
            case SucceedDivision { Successors.IsDefault: false } c:
                for (var i = 0; i < c.Successors.Length; i++)
                    found.Name(ReferenceKind.Division, c.Successors[i], $"successors[{i}]", c.EffectiveOn);
                break;
            case RegisterBody c:
                found.Name(ReferenceKind.Division, c.Division, "body.division");
                break;
            case EditBody c:
                found.Name(ReferenceKind.Division, c.Division, "body.division");
                break;
            case RegisterCadre c:
                found.Name(ReferenceKind.Body, c.Body, "cadre.body");
                found.Name(ReferenceKind.Village, c.HomeVillage, "cadre.home_village");
                break;
            case EditCadre c:
                found.Name(ReferenceKind.Body, c.Body, "cadre.body", c.EffectiveOn);
                found.Name(ReferenceKind.Village, c.HomeVillage, "cadre.home_village", c.EffectiveOn);
                break;
            case DrawRaters { Divisions.IsDefault: false } c:
                for (var i = 0; i < c.Divisions.Length; i++)
                    found.Name(ReferenceKind.Division, c.Divisions[i], $"divisions[{i}]");
                break;
            case IssueTokens { Handlers.IsDefault: false } c:
                for (var i = 0; i < c.Handlers.Length; i++)
                    found.Name(ReferenceKind.Cadre, c.Handlers[i], $"handlers[{i}]");
                break;
        }
    }

    /// <summary>A holder's own stream decides in the same append, which no other reference's does.</summary>
    private static void Holder(LinkTerms terms, ImmutableArray<Reference>.Builder found)
    {
        if (terms.HolderKind == HolderKind.Cadre && EntityId.TryParse<CadreId>(terms.HolderId, out var cadre))
            found.Add(Reference.To(ReferenceKind.Cadre, cadre, "link.holder") with { Ever = true });
        else if (terms.HolderKind == HolderKind.Body && EntityId.TryParse<BodyId>(terms.HolderId, out var body))
            found.Add(Reference.To(ReferenceKind.Body, body, "link.holder") with { Ever = true });
    }

    private static string PartOf(SubjectCommand replacement) => replacement switch
    {
        RecordVisit => "visit.",
        RecordMeasure => "measure.",
        ConfirmEffect => "effect.",
        _ => string.Empty,
    };

    private static void Name<T>(this ImmutableArray<Reference>.Builder found, ReferenceKind kind, T? id, string field, DateOnly? on = null)
        where T : struct, IEntityId<T> => found.Name(kind, id.GetValueOrDefault(), field, on);

    private static void Name<T>(this ImmutableArray<Reference>.Builder found, ReferenceKind kind, T id, string field, DateOnly? on = null)
        where T : struct, IEntityId<T>
    {
        if (!string.IsNullOrEmpty(id.Value))
            found.Add(Reference.To(kind, id, field) with { On = on });
    }
}
