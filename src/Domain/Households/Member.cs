using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Households;

/// <summary>
/// A member as stored: codes in clear, particulars sealed with the person's own key under the names <c>name</c>,
/// <c>id_number</c>, <c>birth_date</c> (yyyy-MM-dd) and <c>phone</c>; null where not stated.
/// </summary>
public sealed record Member(
    PersonId Person, Relation Relation, Gender Gender, MemberStatus Status, Secret? Name, Secret? IdNumber, Secret? BirthDate, Secret? Phone)
{
    private readonly Particulars _sealed = new(Name, IdNumber, BirthDate, Phone);

    /// <summary>Name, sealed.</summary>
    public Secret? Name
    {
        get => _sealed.Name;
        init => _sealed = _sealed with { Name = value };
    }

    /// <summary>Identity number, sealed.</summary>
    public Secret? IdNumber
    {
        get => _sealed.IdNumber;
        init => _sealed = _sealed with { IdNumber = value };
    }

    /// <summary>Birth date, sealed.</summary>
    public Secret? BirthDate
    {
        get => _sealed.BirthDate;
        init => _sealed = _sealed with { BirthDate = value };
    }

    /// <summary>Phone, sealed.</summary>
    public Secret? Phone
    {
        get => _sealed.Phone;
        init => _sealed = _sealed with { Phone = value };
    }

    /// <summary>The day the particulars were erased on, for good; null while they are there.</summary>
    public DateOnly? ErasedOn { get; init; }

    /// <summary>The member without particulars.</summary>
    /// <param name="day">The day of erasure.</param>
    /// <returns>Relation, gender and status as they were, and nothing sealed.</returns>
    public Member Erased(DateOnly day) => this with { Name = null, IdNumber = null, BirthDate = null, Phone = null, ErasedOn = day };

    /// <summary>The member as memory keeps it: who it is and what became of it, and of each particular only whether it is there.</summary>
    /// <returns>With <see cref="Secret.Elsewhere"/> for every particular; itself where nothing else is left.</returns>
    public Member Kept()
    {
        var kept = _sealed.Kept();
        return ReferenceEquals(kept, _sealed) ? this : new Member(this, kept);
    }

    /// <summary>Seals anew, for another stream: secrets are bound to the stream they were stored in.</summary>
    /// <param name="open">Opens what this stream stored.</param>
    /// <returns>The member with its particulars in clear; erased ones stay away.</returns>
    public Member Reopened(OpenSecret open) => this with
    {
        Name = Secret.Of(Person.Value, "name", open("name", Name)),
        IdNumber = Secret.Of(Person.Value, "id_number", open("id_number", IdNumber)),
        BirthDate = Secret.Of(Person.Value, "birth_date", open("birth_date", BirthDate)),
        Phone = Secret.Of(Person.Value, "phone", open("phone", Phone)),
    };

    private Member(Member member, Particulars particulars)
        : this(member) => _sealed = particulars;
}
