using Lianxin.Domain.Ids;

namespace Lianxin.Domain.References;

/// <summary>One thing that a command names beside its own subject.</summary>
/// <param name="Kind">What it is to be.</param>
/// <param name="Id">Its id; never empty.</param>
/// <param name="County">The county the id was founded in.</param>
/// <param name="Field">The API's field that names it, such as <c>participants[1]</c> or <c>cadre.body</c>.</param>
public readonly record struct Reference(ReferenceKind Kind, string Id, CountyCode County, string Field)
{
    /// <summary>The day on which it must be in force: when the command says that it happened. Null for the day of the command.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Whether it is enough that it is, or once was: its own stream decides the rest, or only its past is asked for.</summary>
    public bool Ever { get; init; }

    /// <summary>A reference by a typed id, to what is in force on the day of the command.</summary>
    /// <typeparam name="T">Kind of id.</typeparam>
    /// <param name="kind">What it is to be.</param>
    /// <param name="id">The id; not <c>default</c>.</param>
    /// <param name="field">The API's field.</param>
    /// <returns>The reference.</returns>
    public static Reference To<T>(ReferenceKind kind, T id, string field)
        where T : struct, IEntityId<T> => new(kind, id.Value, EntityId.CountyOf(id), field);
}
