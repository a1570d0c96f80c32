using System.Security.Cryptography;
using System.Text.Json;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Coordination;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Operations;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Ledger.Queries;
using Lianxin.Ledger.Sealing;
using Lianxin.Tabular;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Mapping;

namespace Lianxin.Grains.Imports;

/// <summary>What the importers of one run share: references, and the way commands take.</summary>
internal sealed class ImportSession(
    IGrainFactory grains, Coordinator coordinator, SubjectServices services, TimeProvider time, OperationRun run, ColumnMapping mapping)
{
    private readonly Foundings _foundings = new(services);
    private readonly LinkStarts _links = new(services, run.County);

    /// <summary>The grains.</summary>
    public IGrainFactory Grains => grains;

    /// <summary>The read models.</summary>
    public IRegistryQueries Rows => services.Rows;

    /// <summary>Look-up hashes.</summary>
    public ISealer Sealer => services.Sealer;

    /// <summary>The county.</summary>
    public CountyCode County => run.County;

    /// <summary>Whether nothing is stored.</summary>
    public bool ValidateOnly => run.ValidateOnly;

    /// <summary>Divisions and bodies.</summary>
    public required ImportReferences References { get; init; }

    /// <summary>How queries of this import are asked.</summary>
    public ReadContext Reading => new(run.Context.Caller);

    /// <summary>
    /// The key of a row's command: of county, kind, number and content, not of the file or the operation, so that the same row leads to
    /// the same request wherever it stands.
    /// </summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="number">What tells the record apart in the county.</param>
    /// <param name="record">The record.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public string KeyOf<T>(string number, T record)
    {
        var content = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(record)));
        return ChildKey.Of($"import\n{County}\n{mapping.Kind}\n{number}", content);
    }

    /// <summary>Moves a simulated clock to the morning of a day; any other clock, and one that is further, stays.</summary>
    /// <param name="day">The day.</param>
    public async Task ClockToAsync(DateOnly day)
    {
        if (await services.Clocks.PresentAsync(County) is not { State.Clock: ClockKind.Simulated } present || present.Today >= day)
            return;
        var morning = day.ToDateTime(new TimeOnly(8, 0));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(present.State.Zone);
        var key = ChildKey.Of($"import\n{County}\nclock", $"{day:O}");
        var sent = await SendAsync(SubjectIds.OfCounty(County).Value, new AdvanceClock(new DateTimeOffset(morning, zone.GetUtcOffset(morning))), key);
        if (sent.Refusal is { } refusal && (await services.Clocks.PresentAsync(County))?.Today < day)
            throw new LedgerUnavailableException($"the clock does not move: {refusal.Message}");
    }

    /// <summary>Sends a command to one subject; in a dry run lets it decide only.</summary>
    /// <param name="subjectId">The subject.</param>
    /// <param name="command">The command.</param>
    /// <param name="key">Its request key.</param>
    /// <returns>What it came to.</returns>
    public Task<Sent> SendAsync(string subjectId, SubjectCommand command, string key)
    {
        if (ValidateOnly)
            return PrepareAsync(context => grains.FindParticipant(subjectId)!.PrepareAsync(context, [command], null, fresh: false), key);
        return SendAsync(
            async context => await _foundings.TryAsync(County, context, subjectId, command)
                ?? await grains.GetSubject(subjectId).ExecuteAsync(context, command),
            key);
    }

    /// <summary>Sends commands to one subject, each deciding on the outcome of those before it; stops at the first refusal.</summary>
    /// <param name="subjectId">The subject.</param>
    /// <param name="commands">The commands.</param>
    /// <param name="key">A key that each one's derives from.</param>
    /// <returns>What they came to.</returns>
    public async Task<Sent> SendAllAsync(string subjectId, ImmutableArray<SubjectCommand> commands, string key)
    {
        if (ValidateOnly)
            return await PrepareAsync(context => grains.FindParticipant(subjectId)!.PrepareAsync(context, commands, null, fresh: false), key);
        var all = new Sent(null, false, []);
        for (var index = 0; index < commands.Length && all.Refusal is null; index++)
        {
            var sent = await SendAsync(subjectId, commands[index], ChildKey.Of(key, $"{index}"));
            all = new Sent(sent.Refusal, all.Stored || sent.Stored, [.. all.Warnings, .. sent.Warnings]);
        }

        return all;
    }

    /// <summary>Sends a command over several streams; in a dry run lets all decide only.</summary>
    /// <param name="subjects">The subjects it begins with.</param>
    /// <param name="send">Sends it to the coordinator.</param>
    /// <param name="key">Its request key.</param>
    /// <returns>What it came to.</returns>
    public Task<Sent> SendAsync(
        ImmutableArray<(string Id, SubjectCommand Command)> subjects, Func<ICoordinatorGrain, CommandContext, Task<CommandReply>> send, string key)
    {
        if (ValidateOnly)
            return PrepareAsync(context => coordinator.CheckAsync(County, context, subjects), key);
        return SendAsync(context => send(grains.GetGrain<ICoordinatorGrain>(County.Value), context), key);
    }

    /// <summary>Starts a link together with others of the file; one that can't go with them goes through the coordinator, in the file's order.</summary>
    /// <param name="start">The link.</param>
    /// <param name="key">Its request key.</param>
    /// <param name="finish">Makes the row's result of what it came to.</param>
    /// <returns>The row's result.</returns>
    public async Task<RowResult> StartAsync(StartLink start, string key, Func<Sent, Task<RowResult>> finish)
    {
        Task<Sent> SendAsync() => this.SendAsync([(start.Terms.SubjectId, start)], (coordinator, context) => coordinator.StartLinkAsync(context, start), key);
        return ValidateOnly
            ? await finish(await SendAsync())
            : await _links.RunAsync(ContextOf(key), start, async reply => await finish(reply is null ? await SendAsync() : SentOf(reply)));
    }

    /// <summary>The file's header for what a refusal names.</summary>
    /// <param name="field">A command's field, such as <c>members[2].id_number</c> or <c>village</c>.</param>
    /// <returns>The header, or empty.</returns>
    public string HeaderOf(string field)
    {
        var column = FormatColumns.Behind(FormatColumns.Of(mapping.Kind), field);
        return column is null ? string.Empty : mapping.HeaderOf(column);
    }

    /// <summary>A row that a rule refuses.</summary>
    /// <param name="row">The row.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="field">The field to find the column by, where the row has another name for it than the command.</param>
    /// <returns>The result.</returns>
    public RowResult Failed(int row, Refusal refusal, string? field = null)
    {
        var header = HeaderOf(field ?? refusal.Field);
        return RowResult.Failed(row, header, refusal with { Message = FormatColumns.InFileWords(refusal, header) });
    }

    /// <summary>A row that names what does not exist.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">Canonical column.</param>
    /// <param name="value">What it names: a code or number.</param>
    /// <returns>The result.</returns>
    public RowResult Missing(int row, string column, string value) => RowResult.Failed(
        row, HeaderOf(column), new Refusal(RefusalCode.NotFound, $"{value} is not registered; import it first", $"{value}尚未登记，请先导入", column));

    private async Task<Sent> SendAsync(Func<CommandContext, Task<CommandReply>> send, string key)
    {
        return SentOf(await Patience.SendAsync(() => send(ContextOf(key)), reply => reply.Refusal, time));
    }

    private Sent SentOf(CommandReply reply) =>
        new(reply.Refusal, reply.Refusal is null && reply.Position > run.FoundedAt, [.. reply.Warnings.Select(ImportNote.OfLedger)]);

    private CommandContext ContextOf(string key) => new(run.Context.Caller, key, key);

    private async Task<Sent> PrepareAsync(Func<CommandContext, Task<Preparation>> prepare, string key)
    {
        var draft = await Patience.SendAsync(() => prepare(ContextOf(key)), draft => draft.Refusal, time);
        return new Sent(draft.Refusal, draft.Append is not null, [.. draft.Warnings.Select(ImportNote.OfLedger)]);
    }
}
