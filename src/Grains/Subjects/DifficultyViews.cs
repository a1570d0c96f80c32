using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Difficulties;

namespace Lianxin.Grains.Subjects;

/// <summary>Difficulties as callers read them.</summary>
internal static class DifficultyViews
{
    /// <summary>The views of a subject's difficulties.</summary>
    /// <param name="book">The difficulties.</param>
    /// <param name="subjectId">The subject.</param>
    /// <param name="villageId">Its village.</param>
    /// <param name="version">Its version.</param>
    /// <param name="descriptions">Descriptions by id; null for the basic view.</param>
    /// <returns>In the order they came.</returns>
    public static ImmutableArray<DifficultyView> Of(
        DifficultyBook book, string subjectId, string villageId, long version, IReadOnlyDictionary<string, string?>? descriptions) =>
    [
        .. book.Items.Select(item => new DifficultyView(
            DifficultyProjection.Row(item, subjectId, villageId, version), descriptions?.GetValueOrDefault(item.Id.Value))),
    ];
}
