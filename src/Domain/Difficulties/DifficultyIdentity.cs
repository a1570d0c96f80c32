using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Difficulties;

/// <summary>How difficulties get their ids, for callers that must name one before it is decided.</summary>
public static class DifficultyIdentity
{
    /// <summary>
    /// The id a report founds: from the subject and the external number when there is one, so that the same file twice
    /// doubles nothing; from the request otherwise.
    /// </summary>
    /// <param name="county">County.</param>
    /// <param name="subjectId">Household or division id.</param>
    /// <param name="externalNo">困难编号 or empty.</param>
    /// <param name="requestKey">The request's key.</param>
    /// <returns>The id.</returns>
    public static DifficultyId Of(CountyCode county, string subjectId, string externalNo, string requestKey) =>
        EntityId.Derive<DifficultyId>(county, externalNo.Length > 0 ? $"{subjectId}\ndifficulty-no\n{externalNo}" : $"{requestKey}\ndifficulty");
}
