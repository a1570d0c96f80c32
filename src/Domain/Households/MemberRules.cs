using System.Buffers;
using System.Globalization;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Households;

/// <summary>What a member's particulars must look like, and how they are sealed.</summary>
public static class MemberRules
{
    private static readonly SearchValues<char> PhoneCharacters = SearchValues.Create("0123456789+-()/,; ");

    /// <summary>Checks a member as stated.</summary>
    /// <param name="details">In clear.</param>
    /// <param name="prefix">Where it stands in the command, such as <c>members[0].</c></param>
    /// <param name="today">Today.</param>
    /// <returns><see cref="RefusalCode.InvalidField"/> naming the field, or null.</returns>
    public static Refusal? Check(MemberDetails details, string prefix, DateOnly today) =>
        Fields.Name($"{prefix}name", "姓名", details.Name, 1, 50)
        ?? Fields.Stated($"{prefix}relation", "与户主关系", details.Relation)
        ?? Fields.Known($"{prefix}gender", "性别", details.Gender)
        ?? Fields.Name($"{prefix}phone", "电话", details.Phone, 0, 40)
        ?? ((details.Phone ?? string.Empty).AsSpan().ContainsAnyExcept(PhoneCharacters)
            ? Fields.Invalid($"{prefix}phone", "has characters that are in no phone number", "电话含有非号码字符")
            : null)
        ?? (details.BirthDate is { } birth && (birth > today || birth.Year < 1850)
            ? Fields.Invalid($"{prefix}birth_date", $"{birth:O} lies in the future or before 1850", "出生日期晚于今天或过早")
            : null)
        ?? IdNumber(details, prefix, today);

    /// <summary>A member's stored form, sealed with the person's key.</summary>
    /// <param name="person">The person.</param>
    /// <param name="details">Checked particulars.</param>
    /// <returns>A present member.</returns>
    public static Member Seal(PersonId person, MemberDetails details) => new(
        person,
        details.Relation,
        details.Gender,
        MemberStatus.Present,
        Secret.Of(person.Value, "name", details.Name),
        Secret.Of(person.Value, "id_number", details.IdNumber?.ToUpperInvariant()),
        Secret.Of(person.Value, "birth_date", details.BirthDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Secret.Of(person.Value, "phone", details.Phone));

    private static Refusal? IdNumber(MemberDetails details, string prefix, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(details.IdNumber))
            return null;
        var field = $"{prefix}id_number";
        if (!ResidentIdNumber.TryParse(details.IdNumber, out var number, out var fault))
        {
            return fault switch
            {
                ResidentIdFault.Length => Fields.Invalid(field, "has neither 18 nor 15 characters", "身份证号应为18位（或旧式15位）"),
                ResidentIdFault.Characters => Fields.Invalid(field, "has other characters than digits and a final X", "身份证号含有非法字符"),
                ResidentIdFault.Date => Fields.Invalid(field, "contains a birth date that does not exist", "身份证号中的出生日期不存在"),
                _ => Fields.Invalid(field, "has a wrong check character: a digit is mistyped", "身份证号校验码不符，请核对是否录错"),
            };
        }

        if (number.BirthDate > today)
            return Fields.Invalid(field, "contains a birth date in the future", "身份证号中的出生日期晚于今天");
        if (details.BirthDate is { } birth && birth != number.BirthDate)
            return Fields.Invalid($"{prefix}birth_date", "differs from the birth date in the ID number", "出生日期与身份证号不一致");
        return details.Gender != Gender.Unspecified && details.Gender != number.Gender
            ? Fields.Invalid($"{prefix}gender", "differs from the gender in the ID number", "性别与身份证号不一致")
            : null;
    }
}
