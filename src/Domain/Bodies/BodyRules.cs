using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;

namespace Lianxin.Domain.Bodies;

/// <summary>What may happen to a body. A body holds any number of links.</summary>
public static class BodyRules
{
    /// <summary>Decides a command.</summary>
    /// <param name="body">The body; its id is known before it is registered.</param>
    /// <param name="state">Its state.</param>
    /// <param name="command">The command.</param>
    /// <param name="scope">The moment.</param>
    /// <returns>
    /// Events, none when nothing would change, or a refusal: <see cref="RefusalCode.AlreadyExists"/>,
    /// <see cref="RefusalCode.NotFound"/>, <see cref="RefusalCode.StaleEtag"/>, <see cref="RefusalCode.InvalidField"/>,
    /// and those of <see cref="HolderRules"/>.
    /// </returns>
    public static Decision<ISubjectEvent> Decide(BodyId body, BodyState state, SubjectCommand command, CommandScope scope)
    {
        if (command is RegisterBody register)
            return Register(body, state, register, scope);
        if (!state.Exists)
            return new Refusal(RefusalCode.NotFound, $"body {body} does not exist", $"单位{body}不存在");
        if (HolderRules.Decides(command))
            return HolderRules.Decide(body.Value, state.Links, command, scope, (_, terms) => Take(terms, scope));
        if (EtagRules.Check(command, state.Version) is { } stale)
            return stale;
        return command is EditBody edit
            ? Edit(state, edit, scope)
            : Fields.Invalid("command", $"{command.GetType().Name} does not apply to a body", "该操作不适用于单位");
    }

    private static Decision<ISubjectEvent> Register(BodyId body, BodyState state, RegisterBody command, CommandScope scope)
    {
        if (state.Exists)
            return new Refusal(RefusalCode.AlreadyExists, $"body {body} exists", $"单位{body}已存在");
        var refusal = Fields.Name("name", "单位名称", command.Name, 1, 100)
            ?? Fields.Stated("kind", "单位类别", command.Kind)
            ?? Fields.Number<BodyId>("external_no", "单位编号", command.ExternalNo);
        return refusal is not null
            ? refusal
            : new BodyRegistered(body, command.Name.Trim(), command.Kind, command.Division, command.ExternalNo ?? string.Empty, scope.Today);
    }

    private static Decision<ISubjectEvent> Edit(BodyState state, EditBody command, CommandScope scope)
    {
        var refusal = (command.Name is null ? null : Fields.Name("name", "单位名称", command.Name, 1, 100))
            ?? (command.Kind is { } kind ? Fields.Stated("kind", "单位类别", kind) : null);
        if (refusal is not null)
            return refusal;
        var edited = new BodyEdited(
            Changed.Text(command.Name, state.Name), Changed.Value(command.Kind, state.Kind), Changed.Value(command.Division, state.Division), scope.Today);
        return edited is { Name: null, Kind: null, Division: null } ? Decision<ISubjectEvent>.Accept() : edited;
    }

    private static Decision<ISubjectEvent> Take(LinkTerms terms, CommandScope scope) =>
        new CaseTaken(HeldLink.Of(terms), null, string.Empty, HolderRules.Dated(terms.From, scope.Today));
}
