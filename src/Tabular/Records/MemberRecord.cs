using Lianxin.Domain.Households;

namespace Lianxin.Tabular.Records;

/// <summary>A member: one row of households.csv.</summary>
/// <param name="Name">1–50 characters.</param>
/// <param name="Relation">Relation to the head.</param>
/// <param name="Gender">Unspecified when not stated.</param>
/// <param name="IdNumber">18 or 15 characters by form, or empty; the check digit is the domain's to judge.</param>
/// <param name="BirthDate">Birth date or null.</param>
/// <param name="Phone">Phone or empty.</param>
public sealed record MemberRecord(string Name, Relation Relation, Gender Gender, string IdNumber, DateOnly? BirthDate, string Phone)
{
    /// <summary>Never prints particulars.</summary>
    /// <returns>The relation.</returns>
    public override string ToString() => $"MemberRecord({Relation})";
}
