using Lianxin.Domain.Links;

namespace Lianxin.Tabular.Records;

/// <summary>A row of links.csv.</summary>
/// <param name="LinkNo">External number.</param>
/// <param name="SubjectKind">What it is to.</param>
/// <param name="SubjectNo">Division code, or 户编号.</param>
/// <param name="HolderKind">Cadre or body.</param>
/// <param name="HolderNo">External number of the holder.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Role">Role.</param>
/// <param name="Duties">None when not stated.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive, or null.</param>
/// <param name="Reason">Free text or empty.</param>
public sealed record LinkRecord(
    string LinkNo,
    SubjectKind SubjectKind,
    string SubjectNo,
    HolderKind HolderKind,
    string HolderNo,
    LinkKind Kind,
    LinkRole Role,
    LinkDuties Duties,
    DateOnly From,
    DateOnly? To,
    string Reason);
