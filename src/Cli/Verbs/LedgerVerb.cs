using System.CommandLine;
using System.Globalization;
using Google.Protobuf;
using Grpc.Core;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Demo.Replay;

namespace Lianxin.Cli.Verbs;

/// <summary><c>ledger</c>: the entries of a subject, of a cadre, or of the county as they come.</summary>
public static class LedgerVerb
{
    private const int PageSize = 200;

    public static Command Create(GlobalOptions globals)
    {
        var subject = new Argument<string?>("subject")
        {
            Description = Texts.Say("households/…, divisions/…, bodies/… or cadres/…", "households/…、divisions/…、bodies/… 或 cadres/…"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var asOf = new Option<string?>("--as-of") { Description = Texts.Say("only what was recorded by the end of this day (yyyy-MM-dd)", "仅截至当日已记录者(yyyy-MM-dd)") };
        var occurred = new Option<bool>("--by-occurred") { Description = Texts.Say("with --as-of: what had happened by then", "与 --as-of 同用:按发生日期") };
        var full = new Option<bool>("--full") { Description = Texts.Say("unseal personal data and texts: on record", "解封个人信息与文本:留痕") };
        var tail = new Option<long?>("--tail") { Description = Texts.Say("follow the county's ledger after this position", "自该位置起跟随全县台帐") };
        var command = new Command("ledger", Texts.Say("read the work ledger", "查阅工作台帐")) { subject, asOf, occurred, full, tail };
        return command.Does(globals, async context =>
        {
            var view = context.Value(full) ? View.Full : View.Basic;
            await using var session = await context.ConnectAsync();
            if (context.Value(tail) is { } after)
                return await TailAsync(context, session.Clients, after, view);
            if (context.Value(subject) is not { } name)
                throw new CliException(ExitCodes.Usage, Texts.Say("ledger needs a subject, or --tail POSITION", "ledger 需要对象,或 --tail 位置"));
            var request = new ListSubjectEntriesRequest { Subject = name, PageSize = PageSize, View = view, ByOccurred = context.Value(occurred) };
            if (context.Value(asOf) is { } day)
                request.AsOf = Wire.Date(Day(day));
            do
            {
                var page = await session.Clients.Ledger.ListSubjectEntriesAsync(request, cancellationToken: context.Cancellation);
                foreach (var entry in page.Entries)
                    Print(context, entry);
                request.PageToken = page.NextPageToken;
            }
            while (request.PageToken.Length > 0);
            return ExitCodes.Done;
        });
    }

    private static async Task<int> TailAsync(VerbContext context, ServiceClients clients, long after, View view)
    {
        using var call = clients.Ledger.TailLedger(
            new() { Parent = clients.CountyName, AfterPosition = after, View = view }, cancellationToken: context.Cancellation);
        await foreach (var item in call.ResponseStream.ReadAllAsync(context.Cancellation))
        {
            if (item.Entry is not null)
                Print(context, item.Entry);
        }

        return ExitCodes.Done;
    }

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CliException(ExitCodes.Usage, Texts.Say($"not a day (yyyy-MM-dd): {text}", $"不是日期(yyyy-MM-dd):{text}"));

    private static void Print(VerbContext context, Entry entry) =>
        Console.WriteLine(context.Json
            ? JsonFormatter.Default.Format(entry)
            : $"#{entry.Position,-8} {entry.OccurredOn.Year:0000}-{entry.OccurredOn.Month:00}-{entry.OccurredOn.Day:00} {entry.Type,-24} {entry.Subject} {entry.PayloadJson}");
}
