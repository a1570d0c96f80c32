using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Secrets;

namespace Lianxin.Grains.Subjects;

/// <summary>Difficulties as callers read them.</summary>
internal static class DifficultyViews
{
    /// <summary>The views of a subject's difficulties.</summary>
    /// <param name="book">The difficulties.</param>
    /// <param name="subjectId">The subject.</param>
    /// <param name="villageId">Its village.</param>
    /// <param name="version">Its version.</param>
    /// <param name="open">Opens descriptions; null for the basic view.</param>
    /// <returns>In the order they came.</returns>
    public static ImmutableArray<DifficultyView> Of(
        DifficultyBook book, string subjectId, string villageId, long version, OpenSecret? open) =>
    [
        .. book.Items.Select(item => new DifficultyView(
            DifficultyProjection.Row(item, subjectId, villageId, version), open?.Invoke("description", item.Description))),
    ];
}
