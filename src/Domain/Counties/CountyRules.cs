using Lianxin.Domain.Canonical;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Counties;

/// <summary>
/// What may happen to a county. Adoptions take what was read from the file, since rules read no YAML; the day of each
/// entry is the county's.
/// </summary>
public static class CountyRules
{
    /// <summary>Decides a command other than an adoption.</summary>
    /// <param name="state">The county.</param>
    /// <param name="command">The command.</param>
    /// <param name="time">The machine's clock.</param>
    /// <returns>
    /// Events, none when nothing would change, or a refusal: <see cref="RefusalCode.AlreadyExists"/>,
    /// <see cref="RefusalCode.NotFound"/>, <see cref="RefusalCode.ClockRefused"/>, <see cref="RefusalCode.InvalidField"/>,
    /// <see cref="RefusalCode.WrongState"/> for a second evaluation of a year.
    /// </returns>
    public static Decision<ISubjectEvent> Decide(CountyState state, SubjectCommand command, TimeProvider time)
    {
        if (command is FoundLedger found)
            return Found(state, found, time);
        return Refuse(state, command) is { } refusal ? refusal : command switch
        {
            AdvanceClock advance => Advance(state, advance),
            CloseYear close => Close(state, close, state.Today(time)),
            SettleYear settle => Settle(state, settle, state.Today(time)),
            SaveColumnMapping save => Save(state, save, state.Today(time)),
            _ => Fields.Invalid("command", $"{command.GetType().Name} does not apply to a county", "该操作不适用于县"),
        };
    }

    /// <summary>Adopts a policy. The first may begin on any day, later ones not before today.</summary>
    /// <param name="state">The county.</param>
    /// <param name="command">The command.</param>
    /// <param name="policy">What its file says.</param>
    /// <param name="time">The machine's clock.</param>
    /// <returns>The event; none when the same policy rules from that day already; <see cref="RefusalCode.LintFailed"/> with the first finding.</returns>
    public static Decision<ISubjectEvent> Adopt(CountyState state, AdoptPolicy command, CountyPolicy policy, TimeProvider time)
    {
        var today = state.Today(time);
        if (Refuse(state, command) is { } refusal)
            return refusal;
        if (PolicyLint.Check(policy) is [var first, .. var others])
        {
            return new Refusal(
                RefusalCode.LintFailed, $"{first.Path}: {first.Message} (and {others.Length} more)", $"{first.Path}：{first.MessageZh}（另有{others.Length}处）", "yaml");
        }

        var json = PolicyJson.Write(policy);
        var hash = CanonicalJson.Hash(json);
        if (state.Policies.Any(adopted => adopted.Hash == hash && adopted.EffectiveOn == command.EffectiveOn))
            return Decision<ISubjectEvent>.Accept();
        return !state.Policies.IsEmpty && command.EffectiveOn < today
            ? Fields.Invalid("effective_on", $"is {command.EffectiveOn:O}, before today {today:O}", $"生效日期{command.EffectiveOn:O}早于今天{today:O}")
            : new PolicyAdopted(policy.Label, command.EffectiveOn, hash, json, today);
    }

    /// <summary>Adopts an evaluation scheme for its year.</summary>
    /// <param name="state">The county.</param>
    /// <param name="scheme">What its file says, linted.</param>
    /// <param name="time">The machine's clock.</param>
    /// <returns>The event; none when the same scheme is the year's already.</returns>
    public static Decision<ISubjectEvent> Adopt(CountyState state, SchemeText scheme, TimeProvider time)
    {
        if (!state.Founded)
            return NotFounded();
        if (Fields.Name("label", "名称", scheme.Label, 1, 50) is { } refusal)
            return refusal;
        var hash = CanonicalJson.Hash(scheme.Scheme);
        return state.SchemeOf(scheme.Year)?.Hash == hash
            ? Decision<ISubjectEvent>.Accept()
            : new SchemeAdopted(scheme.Label, scheme.Year, hash, scheme.Scheme, scheme.Yaml, state.Today(time));
    }

    private static Decision<ISubjectEvent> Found(CountyState state, FoundLedger command, TimeProvider time)
    {
        var refusal = Fields.Name("name", "县名", command.Name, 1, 100)
            ?? Fields.Stated("clock", "时钟", command.Clock) ?? Zone(command.Zone);
        if (refusal is not null)
            return refusal;
        DateTimeOffset? startsAt = command.Clock == ClockKind.Simulated ? command.StartsAt.ToUniversalTime() : null;
        var name = command.Name.Trim();
        if (state.Founded)
        {
            return state.Name == name && state.Zone == command.Zone && state.Clock == command.Clock && state.StartsAt == startsAt
                ? Decision<ISubjectEvent>.Accept()
                : new Refusal(RefusalCode.AlreadyExists, "the ledger is founded with other terms", "该县台帐已按其他条件建立");
        }

        var day = (state with { Zone = command.Zone }).DayOf(startsAt ?? time.GetUtcNow());
        return new LedgerFounded(name, command.Zone, command.Clock, startsAt, day);
    }

    private static Decision<ISubjectEvent> Advance(CountyState state, AdvanceClock command)
    {
        if (state.SimulatedNow is not { } now)
            return new Refusal(RefusalCode.ClockRefused, "this ledger keeps the machine's time", "该台帐使用系统时间，不能调整");
        if (command.To < now)
            return new Refusal(RefusalCode.ClockRefused, $"the clock stands at {now:O} and never goes back", $"时钟现为{now:O}，不能回拨", "to");
        return command.To == now ? Decision<ISubjectEvent>.Accept() : new ClockAdvanced(command.To.ToUniversalTime(), state.DayOf(command.To));
    }

    private static Decision<ISubjectEvent> Close(CountyState state, CloseYear command, DateOnly today)
    {
        if (Fields.Range("year", "年度", command.Year, 1949, 9998) is { } refusal)
            return refusal;
        if (command.Year >= today.Year)
            return Fields.Invalid("year", $"{command.Year} is not over on {today:O}", $"{command.Year}年尚未结束");
        return state.IsClosed(new DateOnly(command.Year, 12, 31)) ? Decision<ISubjectEvent>.Accept() : new YearClosed(command.Year, today);
    }

    private static Decision<ISubjectEvent> Settle(CountyState state, SettleYear command, DateOnly today)
    {
        if (!state.SettledYears.TryGetValue(command.Year, out var settled))
            return new YearSettled(command.Year, command.Evaluation, today);
        return settled == command.Evaluation
            ? Decision<ISubjectEvent>.Accept()
            : new Refusal(
                RefusalCode.WrongState,
                $"{settled} is the confirmed evaluation of {command.Year}; a year has one",
                $"{command.Year}年度已有确认的考核（{settled}），每年度只能确认一次");
    }

    private static Decision<ISubjectEvent> Save(CountyState state, SaveColumnMapping command, DateOnly today)
    {
        if ((Fields.Name("name", "名称", command.Name, 1, 50)
            ?? Fields.Text("mapping", "列对应关系", command.Mapping, 2, 16 * 1024)) is { } refusal)
            return refusal;
        var name = command.Name.Trim();
        return state.Mappings.GetValueOrDefault(name) == command.Mapping
            ? Decision<ISubjectEvent>.Accept()
            : new ColumnMappingSaved(name, command.Mapping, today);
    }

    private static Refusal? Refuse(CountyState state, SubjectCommand command) => state.Founded ? EtagRules.Check(command, state.Version) : NotFounded();

    private static Refusal NotFounded() => new(RefusalCode.NotFound, "the county's ledger is not founded", "该县台帐尚未建立");

    private static Refusal? Zone(string? zone) => zone is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
        ? null
        : Fields.Invalid("zone", "is not a known IANA time zone", "时区无效，应为IANA时区名，如Asia/Shanghai");
}
