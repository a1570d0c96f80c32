using System.Buffers;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Secrets;
using Lianxin.Domain.Vetoes;

namespace Lianxin.Domain.Cadres;

/// <summary>What may happen to a cadre, and what a cadre may hold.</summary>
public static class CadreRules
{
    private static readonly SearchValues<char> PhoneCharacters = SearchValues.Create("0123456789-");
    private static readonly DateOnly Earliest = new(1950, 1, 1);

    /// <summary>Decides a command.</summary>
    /// <param name="cadre">The cadre; its id is known before it is registered.</param>
    /// <param name="state">Its state.</param>
    /// <param name="command">The command.</param>
    /// <param name="scope">The moment.</param>
    /// <param name="surroundings">What other streams hold.</param>
    /// <returns>
    /// Events, none when nothing would change, or a refusal: <see cref="RefusalCode.AlreadyExists"/>,
    /// <see cref="RefusalCode.NotFound"/>, <see cref="RefusalCode.StaleEtag"/>, <see cref="RefusalCode.InvalidField"/>,
    /// <see cref="RefusalCode.DateInFuture"/>, <see cref="RefusalCode.WrongState"/>; for links
    /// <see cref="RefusalCode.CadreInactive"/>, <see cref="RefusalCode.Recused"/>,
    /// <see cref="RefusalCode.CapacityExceeded"/> and those of <see cref="HolderRules"/>.
    /// </returns>
    public static Decision<ISubjectEvent> Decide(
        CadreId cadre, CadreState state, SubjectCommand command, CommandScope scope, CadreSurroundings surroundings = default)
    {
        if (command is RegisterCadre register)
            return Register(cadre, state, register, scope);
        if (!state.Exists)
            return new Refusal(RefusalCode.NotFound, $"cadre {cadre} does not exist", $"干部{cadre}不存在");
        if (HolderRules.Decides(command))
            return HolderRules.Decide(cadre.Value, state.Links, command, scope, (held, terms) => Take(state, held, terms, scope, surroundings));
        return EtagRules.Check(command, state.Version) is { } stale ? stale : command switch
        {
            EditCadre edit => Edit(state, edit, scope),
            GrantLeave leave => GrantLeave(state, leave, scope),
            RetireCadre retire => Retire(state, retire, scope, surroundings),
            ProposeVeto propose => VetoRules.Propose(state.Vetoes, propose, scope, VetoTerms(surroundings)),
            DecideVeto decide => VetoRules.Decide(state.Vetoes, decide, scope),
            _ => Fields.Invalid("command", $"{command.GetType().Name} does not apply to a cadre", "该操作不适用于干部"),
        };
    }

    /// <summary>The refusal of a cadre out of service.</summary>
    /// <param name="cadre">The cadre's id.</param>
    /// <param name="day">The day in question.</param>
    /// <param name="field">The field at fault.</param>
    /// <returns><see cref="RefusalCode.CadreInactive"/>.</returns>
    internal static Refusal OutOfService(string cadre, DateOnly day, string field) =>
        new(RefusalCode.CadreInactive, $"{cadre} is not in service on {day:O}", $"干部{cadre}在{day:O}不在岗", field);

    private static VetoSurroundings VetoTerms(CadreSurroundings surroundings) =>
        surroundings.Veto ?? throw new ArgumentException("a veto is proposed by what schemes declare", nameof(surroundings));

    private static Decision<ISubjectEvent> Register(CadreId cadre, CadreState state, RegisterCadre command, CommandScope scope)
    {
        if (state.Exists)
            return new Refusal(RefusalCode.AlreadyExists, $"cadre {cadre} exists", $"干部{cadre}已存在");
        var refusal = Fields.Name("name", "姓名", command.Name, 1, 50)
            ?? Fields.Id("body", "单位", command.Body.Value)
            ?? Fields.Name("post", "职务", command.Post, 0, 100)
            ?? Fields.Stated("category", "人员类别", command.Category)
            ?? Fields.Stated("rank_group", "职级组", command.RankGroup)
            ?? Phone(command.DutyPhone)
            ?? Fields.Day("active_from", "到岗日期", command.ActiveFrom, Earliest, scope.Today.AddYears(1))
            ?? Fields.Number<CadreId>("external_no", "干部编号", command.ExternalNo);
        if (refusal is not null)
            return refusal;
        return new CadreRegistered(
            cadre, command.Name.Trim(), command.Body, (command.Post ?? string.Empty).Trim(), command.Category, command.RankGroup, command.DutyPhone ?? string.Empty,
            command.HomeVillage, command.ActiveFrom, command.ExternalNo ?? string.Empty, scope.Today);
    }

    private static Decision<ISubjectEvent> Edit(CadreState state, EditCadre command, CommandScope scope)
    {
        var day = command.EffectiveOn ?? scope.Today;
        var refusal = (command.Name is null ? null : Fields.Name("name", "姓名", command.Name, 1, 50))
            ?? (command.Body is { } body ? Fields.Id("body", "单位", body.Value) : null)
            ?? Fields.Name("post", "职务", command.Post, 0, 100)
            ?? (command.Category is { } category ? Fields.Stated("category", "人员类别", category) : null)
            ?? (command.RankGroup is { } group ? Fields.Stated("rank_group", "职级组", group) : null)
            ?? Phone(command.DutyPhone)
            ?? Fields.Day("effective_on", "生效日期", day, state.ActiveFrom < scope.Today ? state.ActiveFrom : scope.Today, scope.Today);
        if (refusal is not null)
            return refusal;
        var edited = new CadreEdited(
            Changed.Text(command.Name, state.Name),
            Changed.Value(command.Body, state.Body),
            Changed.Text(command.Post, state.Post),
            Changed.Value(command.Category, state.Category),
            Changed.Value(command.RankGroup, state.RankGroup),
            Changed.Text(command.DutyPhone, state.DutyPhone),
            Changed.Value(command.HomeVillage, state.HomeVillage),
            day);
        return edited is { Name: null, Body: null, Post: null, Category: null, RankGroup: null, DutyPhone: null, HomeVillage: null }
            ? Decision<ISubjectEvent>.Accept()
            : edited;
    }

    private static Decision<ISubjectEvent> GrantLeave(CadreState state, GrantLeave command, CommandScope scope)
    {
        var leave = new Leave(command.From, command.To);
        if (leave.To < leave.From)
            return Fields.Invalid("to", $"is {leave.To:O}, before {leave.From:O}", $"请假结束{leave.To:O}早于开始{leave.From:O}");
        if (Fields.Text("reason", "原因", command.Reason, 0, 500) is { } refusal)
            return refusal;
        if (state.Leaves.Contains(leave))
            return Decision<ISubjectEvent>.Accept();
        if (!state.InServiceOn(leave.From))
            return Inactive(state, leave.From, "from");
        return state.Leaves.FirstOrDefault(leave.Overlaps) is { } other
            ? new Refusal(RefusalCode.WrongState, $"overlaps the leave {other.From:O} to {other.To:O}", $"与{other.From:O}至{other.To:O}的请假重叠", "from")
            : new LeaveGranted(leave.From, leave.To, Secret.Of(scope.CountyKey, "reason", command.Reason), HolderRules.Dated(leave.From, scope.Today));
    }

    private static Decision<ISubjectEvent> Retire(CadreState state, RetireCadre command, CommandScope scope, CadreSurroundings surroundings)
    {
        if (Fields.Text("reason", "原因", command.Reason, 0, 500) is { } refusal)
            return refusal;
        if (state.ActiveTo == command.LastDay)
            return Decision<ISubjectEvent>.Accept();
        if (!state.InServiceOn(command.LastDay))
            return Inactive(state, command.LastDay, "last_day");
        var held = state.Links.After(command.LastDay).Count();
        return held > 0 || surroundings.OpenDifficulties > 0
            ? new Refusal(
                RefusalCode.WrongState,
                $"{state.Id} still holds {held} links and {surroundings.OpenDifficulties} open difficulties; transfer them first",
                $"干部{state.Id}仍有{held}个联系、{surroundings.OpenDifficulties}件未办结困难，请先移交")
            : new CadreRetired(command.LastDay, Secret.Of(scope.CountyKey, "reason", command.Reason), HolderRules.Dated(command.LastDay, scope.Today));
    }

    private static Decision<ISubjectEvent> Take(CadreState state, HeldLinks held, LinkTerms terms, CommandScope scope, CadreSurroundings surroundings)
    {
        if (!state.InServiceOn(terms.From))
            return Inactive(state, terms.From, "from");
        if (Recusal(state, terms, scope, surroundings) is { } recused)
            return recused;
        var exceeded = CapacityRules.Check(held, terms, state.RankGroup, scope.Policy);
        if (exceeded is not null && !terms.Imported && string.IsNullOrWhiteSpace(terms.Approver))
            return exceeded;
        return new CaseTaken(
            HeldLink.Of(terms),
            Secret.Of(scope.CountyKey, "approver", terms.Approver),
            exceeded?.MessageZh ?? string.Empty,
            HolderRules.Dated(terms.From, scope.Today));
    }

    private static Refusal? Recusal(CadreState state, LinkTerms terms, CommandScope scope, CadreSurroundings surroundings) =>
        terms.SubjectKind == SubjectKind.Household
        && scope.Policy.RankGroups[state.RankGroup].HomeVillageRecusal
        && state.HomeVillage is { } home
        && home == surroundings.SubjectVillage
            ? new Refusal(RefusalCode.Recused, $"{home} is the home village of {state.Id}", $"{home}是干部{state.Id}的家庭所在村，应当回避", "holder_id")
            : null;

    private static Refusal Inactive(CadreState state, DateOnly day, string field) => OutOfService(state.Id.Value, day, field);

    private static Refusal? Phone(string? text) =>
        string.IsNullOrEmpty(text) || (text.Length is >= 5 and <= 20 && !text.AsSpan().ContainsAnyExcept(PhoneCharacters))
            ? null
            : Fields.Invalid("duty_phone", "must be 5–20 digits and dashes", "值班电话应为5至20位数字或短横线");
}
