using System.Diagnostics.CodeAnalysis;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Ledger;

namespace Lianxin.Grains.Subjects;

/// <summary>Reads subject ids of any kind.</summary>
internal static class SubjectIds
{
    /// <summary>The stream a subject's id names.</summary>
    /// <param name="text">An id of any kind that has a stream.</param>
    /// <param name="stream">The stream.</param>
    /// <returns>Whether the text is such an id.</returns>
    public static bool TryStream([NotNullWhen(true)] string? text, out StreamId stream)
    {
        stream = default;
        return Try<HouseholdId>(text, ref stream) || Try<DivisionId>(text, ref stream) || Try<CadreId>(text, ref stream)
            || Try<BodyId>(text, ref stream) || Try<CountyId>(text, ref stream) || Try<EvaluationId>(text, ref stream)
            || Try<CampaignId>(text, ref stream)
            || Try<SchemeId>(text, ref stream) || Try<OperationId>(text, ref stream) || Try<ImportId>(text, ref stream);
    }

    /// <summary>The stream of a county itself.</summary>
    /// <param name="county">The county.</param>
    /// <returns>Its id.</returns>
    public static CountyId OfCounty(CountyCode county) => EntityId.Derive<CountyId>(county, "county");

    /// <summary>The stream of a county itself; derived anew, so not for every command.</summary>
    /// <param name="county">The county.</param>
    /// <returns>The stream.</returns>
    public static StreamId CountyStream(CountyCode county) => StreamId.Of(OfCounty(county));

    /// <summary>Nothing exists under an id.</summary>
    /// <param name="id">What was asked for, as given; cut so that a log or message never grows with input.</param>
    /// <returns>The refusal.</returns>
    public static Refusal NotFound(string id)
    {
        var shown = id.Length <= 60 ? id : id[..60];
        return new Refusal(RefusalCode.NotFound, $"{shown} does not exist", $"{shown}不存在");
    }

    private static bool Try<T>(string? text, ref StreamId stream)
        where T : struct, IEntityId<T>
    {
        if (!EntityId.TryParse<T>(text, out var id))
            return false;
        stream = StreamId.Of(id);
        return true;
    }
}
