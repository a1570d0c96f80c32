using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Subjects;

namespace Lianxin.Grains.Coordination;

/// <summary>Refuses a missing subject under the field of the API that named it: a subject itself doesn't know how it was named.</summary>
internal static class SubjectFields
{
    /// <summary>The first subject that another county's ledger would hold; told as one that does not exist.</summary>
    /// <param name="county">The county of the command.</param>
    /// <param name="subjects">Its subjects.</param>
    /// <returns>The refusal, or null.</returns>
    public static Refusal? Foreign(CountyCode county, ImmutableArray<(string Id, SubjectCommand Command)> subjects)
    {
        for (var at = 0; at < subjects.Length; at++)
        {
            if (SubjectIds.TryStream(subjects[at].Id, out var stream) && stream.County != county)
                return SubjectIds.NotFound(subjects[at].Id) with { Field = Of(subjects[at].Command, at) };
        }

        return null;
    }

    /// <summary>A subject's refusal, with the field that named the subject when it is missing.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="subjects">The command's subjects.</param>
    /// <param name="at">Which of them refuses.</param>
    /// <returns>The refusal.</returns>
    public static Refusal Named(Refusal refusal, ImmutableArray<(string Id, SubjectCommand Command)> subjects, int at) =>
        refusal is { Code: RefusalCode.NotFound, Field: "household" or "division" or "" }
            ? refusal with { Field = Of(subjects[at].Command, at) }
            : refusal;

    private static string Of(SubjectCommand command, int at) => command switch
    {
        RecordVisit => $"households[{at}]",
        StartLink or ReplaceLink => "link.subject",
        EndLink => "subject",
        AbsorbHousehold => "into",
        _ => "name",
    };
}
