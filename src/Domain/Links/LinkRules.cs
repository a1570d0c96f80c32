using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;
using static Lianxin.Domain.Decisions.Decision<Lianxin.Domain.Events.ISubjectEvent>;

namespace Lianxin.Domain.Links;

/// <summary>
/// The subject's side of a link: periods and roles. Capacity, recusal and activity are the holder's side. A household has
/// at most one Lead on any day, past and future included; a village or township at most one holder of each role that
/// the policy calls single. A last day on the day before the first cancels a link that never came into force.
/// </summary>
public static class LinkRules
{
    private const int MaxText = 2000;

    /// <summary>Whether these rules decide a command.</summary>
    /// <param name="command">Any command.</param>
    /// <returns>True for start, end and replace.</returns>
    public static bool Decides(SubjectCommand command) => command is StartLink or EndLink or ReplaceLink;

    /// <summary>Decides a start, an end (with hand-over of the open difficulties its holder handles) or a replacement.</summary>
    /// <param name="links">The subject's links.</param>
    /// <param name="difficulties">The subject's difficulties.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Subject and moment.</param>
    /// <returns>
    /// Events, or a refusal: <see cref="RefusalCode.LeadTaken"/> and <see cref="RefusalCode.RoleTaken"/> name the link in the way,
    /// <see cref="RefusalCode.AlreadyExists"/>, <see cref="RefusalCode.NotFound"/>, <see cref="RefusalCode.WrongState"/>,
    /// <see cref="RefusalCode.InvalidField"/>.
    /// </returns>
    public static Decision<ISubjectEvent> Decide(LinkBook links, DifficultyBook difficulties, SubjectCommand command, SubjectContext context) => command switch
    {
        StartLink c => Start(links, c, context),
        EndLink c => End(links, difficulties, c, context),
        ReplaceLink c => Replace(links, difficulties, c, context),
        _ => throw new ArgumentException($"{command.GetType().Name} is not a link's verb", nameof(command)),
    };

    private static Decision<ISubjectEvent> Start(LinkBook links, StartLink command, SubjectContext context) =>
        (LinkTermsRules.Check(command.Terms, context)
            ?? Fields.Text("reason", "原因", command.Reason, 0, MaxText)
            ?? LinkTermsRules.Fits(links, command.Terms, context)) is { } refusal
            ? refusal
            : Accept(Started(command.Terms, command.Reason, context));

    private static Decision<ISubjectEvent> End(LinkBook links, DifficultyBook difficulties, EndLink command, SubjectContext context)
    {
        if ((Fields.Id("link", "联系", command.Link.Value) ?? Fields.Text("reason", "原因", command.Reason, 1, MaxText)) is { } bad)
            return bad;
        if (links.Find(command.Link) is not { } link)
            return Missing(command.Link, context);
        if (EndableWith(link, command.LastDay, context, "last_day") is { } refusal)
            return refusal;
        return Accept([
            Ended(link, command.LastDay, command.Successor, null, command.Reason, null, context),
            .. HandOver(link, command.Successor, difficulties, context)]);
    }

    private static Decision<ISubjectEvent> Replace(LinkBook links, DifficultyBook difficulties, ReplaceLink command, SubjectContext context)
    {
        if ((Fields.Id("link", "联系", command.Link.Value)
            ?? Fields.Text("reason", "原因", command.Reason, 1, MaxText)
            ?? Fields.Text("hand_over_note", "交接说明", command.HandOverNote, 0, MaxText)
            ?? LinkTermsRules.Check(command.Terms, context)) is { } bad)
            return bad;
        if (links.Find(command.Link) is not { } link)
            return Missing(command.Link, context);
        if (command.Terms.Role != link.Role)
            return Fields.Invalid("terms.role", $"must be {link.Role}, as the link replaced", "接替的联系应与原联系角色相同");
        if (command.Terms.HolderKind == link.HolderKind && command.Terms.HolderId == link.HolderId)
            return Fields.Invalid("terms.holder_id", "must be another holder than the link's", "接替人不能是原责任人");
        var lastDay = command.Terms.From.AddDays(-1);
        if (EndableWith(link, lastDay, context, "terms.from") is { } refusal)
            return refusal;
        if (LinkTermsRules.Fits(links.With(link with { To = lastDay }), command.Terms, context) is { } taken)
            return taken;
        CadreId? successor = command.Terms.HolderKind == HolderKind.Cadre ? EntityId.Parse<CadreId>(command.Terms.HolderId) : null;
        return Accept([
            Ended(link, lastDay, successor, command.Terms.Link, command.Reason, command.HandOverNote, context),
            Started(command.Terms, command.Reason, context),
            .. HandOver(link, successor, difficulties, context)]);
    }

    private static Refusal? EndableWith(Link link, DateOnly lastDay, SubjectContext context, string field)
    {
        if (link.To is { } to && (to < link.From || to < lastDay || to == lastDay))
            return new Refusal(RefusalCode.WrongState, $"{link.Id} ended on {to:O}", $"该联系已于{to:yyyy-MM-dd}结束", field);
        if (lastDay < link.From.AddDays(-1))
            return Fields.Invalid(field, $"gives a last day before the link began on {link.From:O}", $"结束日期早于开始日期（{link.From:yyyy-MM-dd}）");
        return lastDay > context.Today.AddYears(LinkTermsRules.YearsAhead)
            ? Fields.Invalid(field, "lies too far ahead", $"结束日期不能晚于{LinkTermsRules.YearsAhead}年之后")
            : null;
    }

    /// <summary>Open difficulties go to the successor; resolved ones stay with who did them.</summary>
    private static IEnumerable<ISubjectEvent> HandOver(Link link, CadreId? successor, DifficultyBook difficulties, SubjectContext context)
    {
        if (link.Cadre is not { } former || successor is not { } next || next == former || string.IsNullOrEmpty(next.Value))
            return [];
        return difficulties.Items
            .Where(item => item.Status.IsOpen() && item.Handler == former)
            .Select(item => new DifficultyHandedOver(item.Id, link.Id, former, next, context.Today));
    }

    private static LinkStarted Started(LinkTerms terms, string? reason, SubjectContext context) => new(
        terms.Link, terms.SubjectKind, terms.SubjectId, terms.HolderKind, terms.HolderId, terms.Kind, terms.Role, terms.Duties, terms.From, terms.To,
        terms.ExternalNo ?? string.Empty, terms.Imported, null, Secret.Of(context.TextKey, "approver", terms.Approver),
        Secret.Of(context.TextKey, "reason", reason), NotAfter(terms.From, context.Today));

    private static LinkEnded Ended(
        Link link, DateOnly lastDay, CadreId? successor, LinkId? replacedBy, string? reason, string? note, SubjectContext context) => new(
        link.Id, lastDay, link.HolderKind, link.HolderId, successor, replacedBy, Secret.Of(context.TextKey, "reason", reason),
        Secret.Of(context.TextKey, "hand_over_note", note), NotAfter(lastDay, context.Today));

    /// <summary>Ends every link that reaches beyond a last day, because the subject itself ends.</summary>
    internal static IEnumerable<ISubjectEvent> EndAll(LinkBook links, DateOnly lastDay, SubjectContext context) =>
        links.Items
            .Where(link => link.Reaches(lastDay.AddDays(1)))
            .Select(link => Ended(link, link.From > lastDay ? link.From.AddDays(-1) : lastDay, null, null, null, null, context));

    private static DateOnly NotAfter(DateOnly day, DateOnly today) => day < today ? day : today;

    private static Refusal Missing(LinkId link, SubjectContext context) =>
        new(RefusalCode.NotFound, $"{context.SubjectId} has no link {link}", $"该对象没有联系 {link}", "link");
}
