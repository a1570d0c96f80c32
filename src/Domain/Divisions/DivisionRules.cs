using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Divisions;

/// <summary>What may happen to a division. Townships and villages carry difficulties and links of their own, the county none.</summary>
public static class DivisionRules
{
    /// <summary>Decides a command.</summary>
    /// <param name="division">The division; its id is known before it is founded.</param>
    /// <param name="state">Its state.</param>
    /// <param name="command">The command.</param>
    /// <param name="scope">The moment.</param>
    /// <param name="entry">The entry a correction or attestation names (<see cref="CorrectionRules.Names"/>).</param>
    /// <param name="above">Level of the parent that the command names; null when it names none, or one that isn't there, which is refused elsewhere.</param>
    /// <returns>
    /// Events, none when nothing would change, or a refusal: <see cref="RefusalCode.AlreadyExists"/>,
    /// <see cref="RefusalCode.NotFound"/>, <see cref="RefusalCode.StaleEtag"/>, <see cref="RefusalCode.InvalidField"/>,
    /// <see cref="RefusalCode.DateInFuture"/>, <see cref="RefusalCode.WrongState"/> once it has ended, and those of the
    /// rules on difficulties, links and evidence.
    /// </returns>
    public static Decision<ISubjectEvent> Decide(
        DivisionId division, DivisionState state, SubjectCommand command, CommandScope scope, EvidenceEntry? entry = null, DivisionLevel? above = null)
    {
        if (command is FoundDivision found)
            return Found(division, state, found, scope, above);
        if (!state.Exists)
            return new Refusal(RefusalCode.NotFound, $"division {division} does not exist", $"区划{division}不存在", "division");
        if (EtagRules.Check(command, state.Version) is { } stale)
            return stale;
        if (state.EndedOn is { } ended && !StaysPossible(command))
            return Ended(state.Id.Value, ended, state.Successors);
        return command switch
        {
            EditDivision edit => Edit(state, edit, scope, above),
            SucceedDivision succeed => Succeed(state, succeed, scope),
            _ => Work(state, command, scope, entry),
        };
    }

    /// <summary>The refusal of a division that has ended.</summary>
    /// <param name="division">The division's id.</param>
    /// <param name="ended">First day without it.</param>
    /// <param name="successors">Those that follow it.</param>
    /// <param name="field">The field that names it; empty for the command's subject.</param>
    /// <returns><see cref="RefusalCode.WrongState"/> naming the successors.</returns>
    internal static Refusal Ended(string division, DateOnly ended, ImmutableArray<DivisionId> successors, string field = "") => new(
        RefusalCode.WrongState,
        $"{division} ended on {ended:O}; it goes on in {string.Join(", ", successors)}",
        $"区划{division}已于{ended:yyyy-MM-dd}撤销，后继区划：{string.Join("、", successors)}",
        field);

    private static Decision<ISubjectEvent> Work(DivisionState state, SubjectCommand command, CommandScope scope, EvidenceEntry? entry)
    {
        if (command is RecordVisit || state.SubjectKind == SubjectKind.Unspecified)
            return NotForDivisions(command);
        var context = Context(state, scope);
        var ties = new Ties(state.Links, []);
        return command switch
        {
            _ when DifficultyRules.Decides(command) => DifficultyRules.Decide(state.Difficulties, ties, command, context),
            _ when LinkRules.Decides(command) => LinkRules.Decide(state.Links, state.Difficulties, command, context),
            _ when EvidenceRules.Decides(command) => EvidenceRules.Decide(state.Difficulties, command, context),
            _ when CorrectionRules.Decides(command) => CorrectionRules.Decide(state.Difficulties, ties, state.Marks, command, entry, context),
            _ => NotForDivisions(command),
        };
    }

    private static Decision<ISubjectEvent> Found(
        DivisionId division, DivisionState state, FoundDivision command, CommandScope scope, DivisionLevel? above)
    {
        if (state.Exists)
            return new Refusal(RefusalCode.AlreadyExists, $"division {division} exists", $"区划{division}已存在");
        if (Fields.Name("name", "区划名称", command.Name, 1, 100) is { } refusal)
            return refusal;
        if (!DivisionCode.TryParse(command.Code, out var code))
            return BadCode("must have 6, 9 or 12 digits with no part 000", "区划代码应为6、9或12位数字，且各级代码不能为000");
        if (!code.Value.StartsWith(scope.County.Value, StringComparison.Ordinal))
            return BadCode($"must begin with {scope.County}", $"区划代码应以{scope.County}开头");
        if (code.Level == DivisionLevel.County == command.Parent is not null)
            return Fields.Invalid("parent", "must be stated for townships and villages, and only for them", "乡镇和村应填写上级区划，县级不填");
        if (NotAbove(code.Level, above) is { } misplaced)
            return misplaced;
        return new DivisionFounded(division, code.Value, command.Name.Trim(), command.Parent, scope.Today);
    }

    private static Decision<ISubjectEvent> Edit(DivisionState state, EditDivision command, CommandScope scope, DivisionLevel? above)
    {
        var day = command.EffectiveOn ?? scope.Today;
        var refusal = (command.Name is null ? null : Fields.Name("name", "区划名称", command.Name, 1, 100))
            ?? Fields.Day("effective_on", "生效日期", day, LatestChange(state), scope.Today);
        if (refusal is not null)
            return refusal;
        if (command.Code is not null && (!DivisionCode.TryParse(command.Code, out var code) || code.Level != state.Level))
            return BadCode("must have as many digits as the present code", "新代码的位数应与原代码相同");
        if (command.Parent is { } parent && (state.Level == DivisionLevel.County || parent == state.Id))
            return Fields.Invalid("parent", "must be another division above this one", "上级区划无效");
        if (NotAbove(state.Level, above) is { } misplaced)
            return misplaced;
        var edited = new DivisionEdited(
            Changed.Text(command.Name, state.Name), Changed.Text(command.Code, state.Code), Changed.Value(command.Parent, state.Parent), day);
        return edited is { Name: null, Code: null, Parent: null } ? Decision<ISubjectEvent>.Accept() : edited;
    }

    private static Decision<ISubjectEvent> Succeed(DivisionState state, SucceedDivision command, CommandScope scope)
    {
        var day = command.EffectiveOn ?? scope.Today;
        var successors = command.Successors.IsDefault ? [] : command.Successors;
        var refusal = Fields.Range("successors", "后继区划数", successors.Length, 1, 50)
            ?? Fields.Day("effective_on", "生效日期", day, LatestChange(state), scope.Today);
        if (refusal is not null)
            return refusal;
        if (successors.Distinct().Count() != successors.Length || successors.Contains(state.Id) || successors.Any(id => string.IsNullOrEmpty(id.Value)))
            return Fields.Invalid("successors", "must be other divisions, each once", "后继区划不能重复，也不能是本区划");
        var links = state.Links.Items.Count(link => link.Reaches(day));
        var open = state.Difficulties.Unfinished().Count();
        return links > 0 || open > 0
            ? new Refusal(
                RefusalCode.WrongState,
                $"{state.Id} still has {links} links and {open} unfinished difficulties; end or finish them first",
                $"区划{state.Id}仍有{links}个联系、{open}件未办结困难，请先处理")
            : new DivisionSucceeded(successors, day);
    }

    /// <summary>A village lies in a township, a township in the county.</summary>
    private static Refusal? NotAbove(DivisionLevel level, DivisionLevel? above) => above is null || above == level - 1
        ? null
        : Fields.Invalid("parent", $"is a {above}; a {level} lies in a {level - 1}", $"上级区划的级别不符：{NameZh(level)}的上级应为{NameZh(level - 1)}");

    private static string NameZh(DivisionLevel level) => level switch
    {
        DivisionLevel.County => "县级",
        DivisionLevel.Township => "乡镇或街道",
        _ => "村或社区",
    };

    /// <summary>Changes are dated in order, so that the codes' history has no gaps or overlaps.</summary>
    private static DateOnly LatestChange(DivisionState state) =>
        state.EarlierCodes is [.., var last] ? last.Until : state.FoundedOn.AddYears(-HouseholdRules.YearsOfHistory);

    private static SubjectContext Context(DivisionState state, CommandScope scope) => new()
    {
        Kind = state.SubjectKind,
        SubjectId = state.Id.Value,
        County = scope.County,
        TextKey = scope.CountyKey,
        Villages = VillageHistory.Always(state.Id),
        Today = scope.Today,
        Earliest = state.FoundedOn.AddYears(-HouseholdRules.YearsOfHistory),
        Policy = scope.Policy,
        RequestKey = scope.RequestKey,
    };

    private static bool StaysPossible(SubjectCommand command) => CorrectionRules.Decides(command);

    private static Refusal NotForDivisions(SubjectCommand command) =>
        Fields.Invalid("command", $"{command.GetType().Name} does not apply to this division", "该操作不适用于该区划");

    private static Refusal BadCode(string message, string messageZh) => Fields.Invalid("code", message, messageZh);
}
