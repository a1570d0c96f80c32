using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Links;

/// <summary>
/// The holder's side of the link commands, for cadres and bodies alike: the same command goes to the subject and to each
/// holder it names, and what they decide is stored in one append.
/// </summary>
public static class HolderRules
{
    /// <summary>Whether these rules decide a command.</summary>
    /// <param name="command">Any command.</param>
    /// <returns>True for the commands on links.</returns>
    public static bool Decides(SubjectCommand command) => command is StartLink or EndLink or ReplaceLink;

    /// <summary>Decides a link command for one holder.</summary>
    /// <param name="holderId">The holder, as text.</param>
    /// <param name="held">What it holds.</param>
    /// <param name="command">The command.</param>
    /// <param name="scope">The moment.</param>
    /// <param name="take">What the holder says to a new link: the event, or why not.</param>
    /// <returns>
    /// Events; none for a link that is not this holder's, or held in that very period already. Refuses
    /// <see cref="RefusalCode.NotFound"/> and, for a last day after the link's own, <see cref="RefusalCode.WrongState"/>.
    /// </returns>
    public static Decision<ISubjectEvent> Decide(
        string holderId, HeldLinks held, SubjectCommand command, CommandScope scope, Func<HeldLinks, LinkTerms, Decision<ISubjectEvent>> take) => command switch
    {
        StartLink start => Take(held, start.Terms, take),
        EndLink end => Release(held, end.Link, end.LastDay, scope),
        ReplaceLink replace => Replace(holderId, held, replace, scope, take),
        _ => throw new ArgumentException($"{command.GetType().Name} is not about links", nameof(command)),
    };

    /// <summary>The day an entry about a link is dated: days ahead have not happened yet.</summary>
    /// <param name="day">First or last day of the link.</param>
    /// <param name="today">Today.</param>
    /// <returns>The earlier of the two.</returns>
    public static DateOnly Dated(DateOnly day, DateOnly today) => day < today ? day : today;

    private static Decision<ISubjectEvent> Take(HeldLinks held, LinkTerms terms, Func<HeldLinks, LinkTerms, Decision<ISubjectEvent>> take)
    {
        if (terms.To < terms.From)
            return Fields.Invalid("to", $"is {terms.To:O}, before {terms.From:O}", $"结束日期{terms.To:O}早于开始日期{terms.From:O}");
        if (!held.All.TryGetValue(terms.Link, out var known))
            return take(held, terms);
        return known == HeldLink.Of(terms)
            ? Decision<ISubjectEvent>.Accept()
            : new Refusal(RefusalCode.AlreadyExists, $"link {terms.Link} is held with other terms", $"联系{terms.Link}已存在且内容不同", "link");
    }

    private static Decision<ISubjectEvent> Release(HeldLinks held, LinkId link, DateOnly lastDay, CommandScope scope)
    {
        if (!held.All.TryGetValue(link, out var known))
            return new Refusal(RefusalCode.NotFound, $"link {link} is not held", $"未持有联系{link}", "link");
        if (known.To == lastDay)
            return Decision<ISubjectEvent>.Accept();
        return known.To < lastDay
            ? new Refusal(RefusalCode.WrongState, $"link {link} ends on {known.To:O} already", $"联系{link}已于{known.To:O}结束", "last_day")
            : new CaseReleased(link, lastDay, Dated(lastDay, scope.Today));
    }

    private static Decision<ISubjectEvent> Replace(
        string holderId, HeldLinks held, ReplaceLink command, CommandScope scope, Func<HeldLinks, LinkTerms, Decision<ISubjectEvent>> take)
    {
        var events = ImmutableArray.CreateBuilder<ISubjectEvent>();
        if (held.All.ContainsKey(command.Link))
        {
            var released = Release(held, command.Link, command.Terms.From.AddDays(-1), scope);
            if (released.Refusal is not null)
                return released;
            events.AddRange(released.Events);
            held = released.Events.OfType<CaseReleased>().Aggregate(held, (links, e) => links.Apply(e));
        }

        if (command.Terms.HolderId == holderId)
        {
            var taken = Take(held, command.Terms, take);
            if (taken.Refusal is not null)
                return taken;
            events.AddRange(taken.Events);
        }

        return Decision<ISubjectEvent>.Accept(events.ToImmutable());
    }
}
