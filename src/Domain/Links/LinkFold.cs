using Lianxin.Domain.Events;

namespace Lianxin.Domain.Links;

/// <summary>Folds link events into a book.</summary>
public static class LinkFold
{
    /// <summary>The book after an event.</summary>
    /// <param name="book">Before.</param>
    /// <param name="happened">The event.</param>
    /// <returns>After.</returns>
    /// <exception cref="UnknownEventException">The event is of a newer release.</exception>
    public static LinkBook Apply(LinkBook book, ILinkEvent happened) => happened switch
    {
        LinkStarted e => book.With(new Link(e.Link, e.HolderKind, e.HolderId, e.Kind, e.Role, e.Duties, e.From, e.To, e.ExternalNo)),
        LinkEnded e => book.With((book.Find(e.Link) ?? throw new InvalidOperationException($"{e.Link} ended, which this subject never had")) with { To = e.LastDay }),
        _ => throw new UnknownEventException(nameof(LinkFold), happened),
    };
}
