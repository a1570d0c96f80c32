using Google.Protobuf.Collections;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;

namespace Lianxin.Gateway.Mapping;

/// <summary>Households, members, links and difficulties. Rows of the read models are beside, in a file of their own.</summary>
internal static partial class HouseholdMapping
{
    private const int MaxMembers = 30;

    public static Household ToWire(this HouseholdView view)
    {
        var household = view.Row.ToWire();
        household.Address = view.Address ?? string.Empty;
        household.Members.AddRange(view.Members.Select(ToWire));
        household.Difficulties.AddRange(view.Difficulties.Select(ToWire));
        household.Links.AddRange(view.Links.Select(ToWire));
        return household;
    }

    public static Member ToWire(this MemberView view) => new()
    {
        Person = Names.Of(view.PersonId),
        Relation = (Relation)(int)view.Relation,
        Gender = (Gender)(int)view.Gender,
        Status = (MemberStatus)(int)view.Status,
        DisplayName = view.Name ?? string.Empty,
        IdNumber = view.IdNumber ?? string.Empty,
        BirthDate = view.BirthDate.ToDate(),
        Phone = view.Phone ?? string.Empty,
        ErasedOn = view.ErasedOn.ToDate(),
    };

    public static Difficulty ToWire(this DifficultyView view)
    {
        var difficulty = view.Row.ToWire();
        difficulty.Description = view.Description ?? string.Empty;
        return difficulty;
    }

    public static Api.V1.DuplicateCandidate ToWire(this Domain.Queries.DuplicateCandidate pair) => new()
    {
        PersonA = Names.Of(pair.PersonA),
        HouseholdA = Names.Of(pair.HouseholdA),
        PersonB = Names.Of(pair.PersonB),
        HouseholdB = Names.Of(pair.HouseholdB),
        SameName = pair.SameName,
    };

    /// <summary>A household to register.</summary>
    public static RegisterHousehold Register(Input input, Household household) => new(
        input.Id<DivisionId>(household.Village, "household.village"),
        household.VillagersGroup,
        household.Address,
        input.Word<Domain.Households.Residence>(household.Residence, "household.residence"),
        input.Words<HouseholdTag, Domain.Households.HouseholdTag>(household.Tags, "household.tags"),
        input.OptionalWord<Domain.Households.MonitoringType>(household.Monitoring, "household.monitoring") ?? default,
        household.ExternalNo,
        household.LowIncomeNo,
        Members(input, household.Members));

    /// <summary>A member's particulars.</summary>
    public static MemberDetails Details(Input input, Member member, string field) => new(
        member.DisplayName,
        input.Word<Domain.Households.Relation>(member.Relation, $"{field}.relation"),
        input.OptionalWord<Domain.Households.Gender>(member.Gender, $"{field}.gender") ?? default,
        member.IdNumber,
        input.OptionalDay(member.BirthDate, $"{field}.birth_date"),
        member.Phone);

    private static ImmutableArray<MemberDetails> Members(Input input, RepeatedField<Member> members)
    {
        if (members.Count is >= 1 and <= MaxMembers)
            return [.. members.Select((member, at) => Details(input, member, $"household.members[{at}]"))];
        input.Refuse("household.members", $"must have 1–{MaxMembers} items", $"应有1至{MaxMembers}名成员");
        return [];
    }
}
