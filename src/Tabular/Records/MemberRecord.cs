using Lianxin.Domain.Households;

namespace Lianxin.Tabular.Records;

/// <summary>A member: one row of households.csv.</summary>
/// <param name="Name">Up to 50 characters; empty in a file that names nobody.</param>
/// <param name="Relation">Relation to the head.</param>
/// <param name="Gender">Unspecified when not stated.</param>
/// <param name="IdNumber">18 characters checked after GB 11643, 15 digits, or empty.</param>
/// <param name="BirthDate">Birth date or null.</param>
/// <param name="Phone">Phone or empty.</param>
public sealed record MemberRecord(string Name, Relation Relation, Gender Gender, string IdNumber, DateOnly? BirthDate, string Phone)
{
    /// <summary>Never prints particulars.</summary>
    /// <returns>The relation.</returns>
    public override string ToString() => $"MemberRecord({Relation})";
}
