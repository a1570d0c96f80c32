using System.CommandLine;
using Google.Protobuf;
using Google.Type;
using Grpc.Core;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.YearEnds;

namespace Lianxin.Cli.Verbs;

/// <summary><c>veto</c>: vetoes of a cadre's year, proposed by one person and decided by another.</summary>
public static class VetoVerbs
{
    private const string PrincipalHeader = "lianxin-principal";

    public static Command Create(GlobalOptions globals) => new("veto", Texts.Say(
        "vetoes of a cadre's year: ceilings on the band, with document, evidence and expiry", "一票否决:有文件依据、证据与到期日的等次上限"))
    {
        List(globals), Propose(globals), Decide(globals),
    };

    private static Command List(GlobalOptions globals)
    {
        var cadre = Cadre();
        return new Command("list", Texts.Say("list a cadre's vetoes", "列出一名干部的否决")) { cadre }.Does(globals, async context =>
        {
            await using var session = await context.ConnectAsync();
            var name = (await CadreNumbers.FindAsync(session.Clients, context.Value(cadre)!, context.Cancellation)).Name;
            var listed = await session.Clients.Vetoes.ListVetoesAsync(new() { Parent = name }, cancellationToken: context.Cancellation);
            if (context.Json)
                Console.WriteLine(JsonFormatter.Default.Format(listed));
            else
                VetoTable.Print(context.Console, listed.Vetoes);
            return ExitCodes.Done;
        });
    }

    private static Command Propose(GlobalOptions globals)
    {
        var cadre = Cadre();
        var year = new Option<int>("--year") { Description = Texts.Say("the first year it covers", "起始年度"), Required = true };
        var code = new Option<string>("--code") { Description = Texts.Say("the veto, as the year's scheme calls it", "方案中的否决事项代码"), Required = true };
        var document = new Option<string>("--document") { Description = Texts.Say("the document cited, with article", "文件依据及条款"), Required = true };
        var evidence = new Option<string>("--evidence") { Description = Texts.Say("what happened", "事实与证据"), Required = true };
        var positions = new Option<long[]>("--positions")
        {
            Description = Texts.Say("ledger positions of the evidence, with commas", "证据的台帐位置,以逗号分隔"), Required = true,
            CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',')).Select(part => long.TryParse(part, out var at) ? at : 0)],
        };
        var expires = new Option<DateOnly>("--expires") { Description = Texts.Say("the last day it covers, such as 2026-12-31", "到期日,如 2026-12-31"), Required = true };
        var principal = Principal();
        return new Command("propose", Texts.Say("propose a veto; it caps nothing until another person approves it", "提出否决;须由他人批准方为有效"))
        { cadre, year, code, document, evidence, positions, expires, principal }
        .Does(globals, async context =>
        {
            await using var session = await context.ConnectAsync();
            var day = context.Value(expires);
            var request = new ProposeVetoRequest
            {
                Parent = (await CadreNumbers.FindAsync(session.Clients, context.Value(cadre)!, context.Cancellation)).Name,
                Year = context.Value(year),
                Code = context.Value(code),
                Document = context.Value(document),
                Evidence = context.Value(evidence),
                Positions = { context.Value(positions) ?? [] },
                ExpiresOn = new Date { Year = day.Year, Month = day.Month, Day = day.Day },
                RequestId = Guid.NewGuid().ToString(),
            };
            Say(context, await session.Clients.Vetoes.ProposeVetoAsync(request, By(context.Value(principal)), cancellationToken: context.Cancellation));
            return ExitCodes.Done;
        });
    }

    private static Command Decide(GlobalOptions globals)
    {
        var cadre = Cadre();
        var number = new Argument<int>("number") { Description = Texts.Say("the veto's number", "否决序号") };
        var status = new Option<string>("--status") { Description = Texts.Say("APPROVED, REFUSED or LIFTED", "APPROVED 批准、REFUSED 不予批准或 LIFTED 撤销"), Required = true }
            .AcceptOnlyFromAmong("APPROVED", "REFUSED", "LIFTED");
        var reason = new Option<string>("--reason") { Description = Texts.Say("why", "理由"), Required = true };
        var principal = Principal();
        return new Command("decide", Texts.Say("approve, refuse or lift a veto; not by who proposed it", "批准、不予批准或撤销否决;提出人不得决定")) { cadre, number, status, reason, principal }
        .Does(globals, async context =>
        {
            await using var session = await context.ConnectAsync();
            var request = new DecideVetoRequest
            {
                Parent = (await CadreNumbers.FindAsync(session.Clients, context.Value(cadre)!, context.Cancellation)).Name,
                Number = context.Value(number),
                Status = Enum.Parse<VetoStatus>(context.Value(status)!, ignoreCase: true),
                Reason = context.Value(reason),
                RequestId = Guid.NewGuid().ToString(),
            };
            Say(context, await session.Clients.Vetoes.DecideVetoAsync(request, By(context.Value(principal)), cancellationToken: context.Cancellation));
            return ExitCodes.Done;
        });
    }

    private static Argument<string> Cadre() => new("cadre") { Description = Texts.Say("the cadre's number or id", "干部编号或标识") };

    private static Option<string?> Principal() => new("--as") { Description = Texts.Say("who does it: 1–64 of a–z, 0–9, '.', '_', '-'", "办理人标识:1–64 位 a–z、0–9、.、_、-") };

    private static Metadata? By(string? principal) => principal is null ? null : new Metadata { { PrincipalHeader, principal } };

    private static void Say(VerbContext context, Receipt receipt) => Console.WriteLine(context.Json
        ? JsonFormatter.Default.Format(receipt)
        : Texts.Say($"recorded; ledger position {receipt.LedgerPosition:N0}", $"已记录,台帐位置 {receipt.LedgerPosition:N0}"));
}
