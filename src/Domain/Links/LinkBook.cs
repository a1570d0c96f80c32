using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Links;

/// <summary>A subject's links: past, running and future, in the order they were made.</summary>
public sealed record LinkBook
{
    /// <summary>No links.</summary>
    public static readonly LinkBook Empty = new();

    /// <summary>In the order they were made.</summary>
    public ImmutableArray<Link> Items { get; init; } = [];

    /// <summary>The Lead on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The link, or null when nobody leads.</returns>
    public Link? LeadOn(DateOnly day) => Items.FirstOrDefault(item => item.Role == LinkRole.Lead && item.InForceOn(day));

    /// <summary>Whether a cadre holds any link on a day.</summary>
    /// <param name="cadre">The cadre.</param>
    /// <param name="day">The day.</param>
    /// <returns>Whether the cadre is tied.</returns>
    public bool Ties(CadreId cadre, DateOnly day) =>
        Items.Any(item => item.HolderKind == HolderKind.Cadre && item.HolderId == cadre.Value && item.InForceOn(day));

    /// <summary>Finds a link.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The link, or null.</returns>
    public Link? Find(LinkId id)
    {
        foreach (var item in Items)
        {
            if (item.Id == id)
                return item;
        }

        return null;
    }

    /// <summary>Adds a link, or puts it in place of the one with its id.</summary>
    /// <param name="link">The link.</param>
    /// <returns>The new book.</returns>
    public LinkBook With(Link link)
    {
        for (var i = 0; i < Items.Length; i++)
        {
            if (Items[i].Id == link.Id)
                return new LinkBook { Items = Items.SetItem(i, link) };
        }

        return new LinkBook { Items = Items.Add(link) };
    }
}
