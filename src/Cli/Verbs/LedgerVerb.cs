using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using Google.Protobuf;
using Grpc.Core;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Demo.Replay;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.Verbs;

/// <summary><c>ledger</c>: the entries of a subject, or of the county as they come.</summary>
public static class LedgerVerb
{
    public static Command Create(GlobalOptions globals)
    {
        var subject = new Argument<string?>("subject")
        {
            Description = Texts.Say(
                "a household's or cadre's number such as H000001, or a name: households/…, divisions/…, bodies/…, cadres/…, "
                + "evaluations/…, counties/…",
                "户或干部编号(如 H000001),或 households/…、divisions/…、bodies/…、cadres/…、evaluations/…、counties/…"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var asOf = new Option<string?>("--as-of") { Description = Texts.Say("only what was recorded by the end of this day (yyyy-MM-dd)", "仅截至当日已记录者(yyyy-MM-dd)") };
        var occurred = new Option<bool>("--by-occurred") { Description = Texts.Say("with --as-of: what had happened by then", "与 --as-of 同用:按发生日期") };
        var full = new Option<bool>("--full") { Description = Texts.Say("unseal personal data and texts: on record", "解封个人信息与文本:留痕") };
        var tail = new Option<long>("--tail") { Description = Texts.Say("follow the county's ledger after this position", "自该位置起跟随全县台帐") }.Within(0);
        var command = new Command("ledger", Texts.Say("read the work ledger", "查阅工作台帐")) { subject, asOf, occurred, full, tail };
        return command.Does(globals, async context =>
        {
            var view = context.Value(full) ? View.Full : View.Basic;
            var day = context.Value(asOf) is { } text ? Wire.Date(Day(text)) : null;
            if (context.Has(tail) == context.Value(subject) is not null)
                throw new CliException(ExitCodes.Usage, Texts.Say("ledger takes either a subject or --tail POSITION", "ledger 需要对象或 --tail 位置,二者选一"));
            await using var session = await context.ConnectAsync();
            var clients = session.Clients;
            var request = new ListSubjectEntriesRequest { PageSize = Pages.Size, View = view, ByOccurred = context.Value(occurred), AsOf = day };
            if (context.Value(subject) is { } named)
                request.Subject = await SubjectNames.ResolveAsync(clients, named, context.Cancellation);
            await PrintAsync(context, request.Subject.Length > 0
                ? EntriesAsync(clients, request, context.Cancellation)
                : TailAsync(clients, context.Value(tail), view, context.Cancellation));
            return ExitCodes.Done;
        });
    }

    private static IAsyncEnumerable<Entry> EntriesAsync(ServiceClients clients, ListSubjectEntriesRequest request, CancellationToken cancellation) =>
        Pages.ReadAsync<Entry>(async token =>
        {
            request.PageToken = token;
            var page = await clients.Ledger.ListSubjectEntriesAsync(request, cancellationToken: cancellation);
            return (page.Entries, page.NextPageToken);
        });

    private static async IAsyncEnumerable<Entry> TailAsync(
        ServiceClients clients, long after, View view, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var call = clients.Ledger.TailLedger(
            new() { Parent = clients.CountyName, AfterPosition = after, View = view }, cancellationToken: cancellation);
        await foreach (var item in call.ResponseStream.ReadAllAsync(cancellation))
        {
            if (item.Entry is not null)
                yield return item.Entry;
        }
    }

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CliException(ExitCodes.Usage, Texts.Say($"not a day (yyyy-MM-dd): {text}", $"不是日期(yyyy-MM-dd):{text}"));

    private static async Task PrintAsync(VerbContext context, IAsyncEnumerable<Entry> entries)
    {
        var (any, said) = (false, false);
        await foreach (var entry in entries)
        {
            any = true;
            var hidden = false;
            Console.WriteLine(context.Json ? JsonFormatter.Default.Format(entry) : EntryLine.Of(entry, out hidden));
            if (hidden && !said)
                await Console.Error.WriteLineAsync(Texts.Say("sealed texts: --full shows them, on record", "已加密内容可用 --full 查看,查看留痕"));
            said |= hidden;
        }

        if (!any)
            await Console.Error.WriteLineAsync(Texts.Say("no entries by that day", "截至当日无记录"));
    }
}
