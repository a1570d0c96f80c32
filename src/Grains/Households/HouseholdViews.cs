using System.Globalization;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Secrets;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;

namespace Lianxin.Grains.Households;

/// <summary>Households as callers read them.</summary>
internal static class HouseholdViews
{
    /// <summary>The view of a household.</summary>
    /// <param name="state">An existing household.</param>
    /// <param name="stream">Its stream.</param>
    /// <param name="texts">Opens personal data; null for the basic view.</param>
    /// <returns>The view.</returns>
    public static async ValueTask<HouseholdView> OfAsync(HouseholdState state, StreamId stream, StoredTexts? texts)
    {
        OpenSecret open = texts is null ? (_, _) => null : await texts.OpenerAsync(stream, state);
        return new HouseholdView(
            HouseholdProjection.Row(state),
            open("address", state.Address),
            [.. state.Members.Where(member => member.Status != MemberStatus.Allotted).Select(member => Of(member, open))],
            DifficultyViews.Of(state.Difficulties, state.Id.Value, state.Village.Value, state.Version, open),
            [.. state.Links.Items.Select(link => LinkProjection.Row(link, SubjectKind.Household, state.Id.Value, state.Version))],
            state.PassedOn);
    }

    private static MemberView Of(Member member, OpenSecret open) => new(
        member.Person.Value,
        member.Relation,
        member.Gender,
        member.Status,
        open("name", member.Name),
        open("id_number", member.IdNumber),
        DateOnly.TryParseExact(open("birth_date", member.BirthDate), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        open("phone", member.Phone),
        member.ErasedOn);
}
