using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Vetoes;

/// <summary>
/// Vetoes of a person's year 一票否决: a ceiling on the band that cites a document, rests on evidence, is approved by somebody else than the
/// proposer, and ends.
/// </summary>
public static class VetoRules
{
    /// <summary>Positions of evidence at most.</summary>
    public const int PositionsMost = 100;

    /// <summary>Years that a veto covers at most.</summary>
    public const int YearsMost = 5;

    private const int TextMost = 2000;

    /// <summary>Whether a veto caps the band of a year's evaluation.</summary>
    /// <param name="last">Its latest step.</param>
    /// <param name="year">The year evaluated.</param>
    /// <param name="cutOff">The last day that counts.</param>
    /// <returns>True when it is approved, begins by that year and has not expired by the cut-off day.</returns>
    public static bool Stands(VetoFact last, int year, DateOnly cutOff) => last.Status == VetoStatus.Approved && last.Year <= year && cutOff <= last.ExpiresOn;

    /// <summary>Decides a proposal.</summary>
    /// <param name="vetoes">The person's vetoes so far.</param>
    /// <param name="command">The proposal.</param>
    /// <param name="scope">The moment.</param>
    /// <param name="around">The ledger's end, and what the year's schemes declare.</param>
    /// <returns>The event or a refusal: not declared, no evidence, no expiry within bounds, or one of that code open already.</returns>
    internal static Decision<ISubjectEvent> Propose(ImmutableArray<Veto> vetoes, ProposeVeto command, CommandScope scope, VetoSurroundings around)
    {
        var positions = command.Positions.IsDefault ? [] : command.Positions.Distinct().Order().ToImmutableArray();
        var last = new DateOnly(Math.Clamp(command.Year, 2000, 2100), 12, 31);
        var refusal = Fields.Range("year", "年度", command.Year, 2000, scope.Today.Year)
            ?? Fields.Name("code", "事项代码", command.Code, 1, 50)
            ?? Fields.Name("document", "文件依据", command.Document, 1, Evaluation.Schemes.SchemeVeto.DocumentMost)
            ?? Fields.Text("evidence", "事实与证据", command.Evidence, 1, TextMost)
            ?? Fields.Range("positions", "证据台帐位置数", positions.Length, 1, PositionsMost);
        if (refusal is not null)
            return refusal;
        if (positions[0] < 1 || positions[^1] > around.HeadPosition)
            return Fields.Invalid("positions", $"must lie between 1 and {around.HeadPosition}", $"台帐位置应在1至{around.HeadPosition}之间");
        if (command.ExpiresOn < last || command.ExpiresOn > last.AddYears(YearsMost - 1))
        {
            return Fields.Invalid(
                "expires_on", $"is {command.ExpiresOn:O}, allowed are {last:O} to {last.AddYears(YearsMost - 1):O}",
                $"到期日应在{last:yyyy-MM-dd}至{last.AddYears(YearsMost - 1):yyyy-MM-dd}之间");
        }

        if (around.Declared.All(declared => declared.Code != command.Code))
        {
            return new Refusal(
                RefusalCode.NotFound, $"no scheme adopted for {command.Year} declares the veto {command.Code}",
                $"{command.Year}年度已采用的方案没有“{command.Code}”这一否决事项", "code");
        }

        if (vetoes.FirstOrDefault(veto => veto.Code == command.Code && veto.Year == command.Year && veto.Status is VetoStatus.Proposed or VetoStatus.Approved) is { } open)
        {
            return new Refusal(
                RefusalCode.AlreadyExists, $"veto {open.Number} of {command.Year} by {command.Code} is {open.Status}", $"{command.Year}年度已有同一事项的否决（第{open.Number}号）", "code");
        }

        return new VetoProposed(
            vetoes.Length + 1, command.Code, command.Year, command.ExpiresOn, command.Document.Trim(), Secret.Of(scope.CountyKey, "evidence", command.Evidence), positions,
            scope.Principal, scope.Today);
    }

    /// <summary>Decides a decision about a veto.</summary>
    /// <param name="vetoes">The person's vetoes so far.</param>
    /// <param name="command">The decision.</param>
    /// <param name="scope">The moment.</param>
    /// <returns>The event, none when it stands so already by the same person, or a refusal: unknown, out of turn, or by the proposer.</returns>
    internal static Decision<ISubjectEvent> Decide(ImmutableArray<Veto> vetoes, DecideVeto command, CommandScope scope)
    {
        if (vetoes.FirstOrDefault(one => one.Number == command.Number) is not { } veto)
            return new Refusal(RefusalCode.NotFound, $"there is no veto {command.Number}", $"没有第{command.Number}号否决", "number");
        var refusal = Fields.Stated("status", "决定", command.Status) ?? Fields.Text("reason", "理由", command.Reason, 1, TextMost);
        if (refusal is not null)
            return refusal;
        if (command.Status == VetoStatus.Proposed)
            return Fields.Invalid("status", "is approved, refused or lifted", "决定应为批准、不予批准或撤销");
        if (veto.Status == command.Status && veto.DecidedBy == scope.Principal)
            return Decision<ISubjectEvent>.Accept();
        var turn = command.Status == VetoStatus.Lifted ? VetoStatus.Approved : VetoStatus.Proposed;
        if (veto.Status != turn)
            return new Refusal(RefusalCode.WrongState, $"veto {veto.Number} is {veto.Status}, not {turn}", $"第{veto.Number}号否决当前状态（{StatusZh(veto.Status)}）不能作此决定", "status");
        return veto.ProposedBy == scope.Principal
            ? new Refusal(RefusalCode.PermissionDenied, "who proposes a veto doesn't decide it: another person does", "提出人不得决定本人提出的否决，须由他人决定", "status")
            : new VetoDecided(veto.Number, command.Status, scope.Principal, Secret.Of(scope.CountyKey, "reason", command.Reason), scope.Today);
    }

    private static string StatusZh(VetoStatus status) => status switch
    {
        VetoStatus.Proposed => "已提出",
        VetoStatus.Approved => "已批准",
        VetoStatus.Refused => "未批准",
        _ => "已撤销",
    };
}
