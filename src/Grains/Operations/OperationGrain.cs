using System.Text.Json;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Operations;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Files;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Ledger.Models;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Lianxin.Grains.Operations;

/// <summary>
/// The shell of an operation. Start, cancel and end are entries; the work runs beside the grain, which stays free to answer.
/// </summary>
internal sealed partial class OperationGrain(
    IGrainContext context,
    SubjectServices services,
    OperationKinds kinds,
    OperationRunner runner,
    SealedFiles files,
    [PersistentState("operation-cursor")] IPersistentState<OperationCursor> cursor,
    TimeProvider time,
    ILogger<OperationGrain> logger) : SubjectGrain<OperationState>(context, services), IOperationGrain, IOperationKeeper, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private OperationId _id;
    private CancellationTokenSource _cancelled = new();
    private OperationRun? _run;
    private Task _running = Task.CompletedTask;

    protected override StreamModel<OperationState> Model => StreamModels.Operation;

    public async Task<Answer<OperationView>> StartAsync(CommandContext context, StartOperation start)
    {
        if (await PresentAsync() is not { } present)
            return new Answer<OperationView>(null, 0, Refusals.NotFounded(County));
        if (kinds.Find(start.Kind) is not { } work)
            return new Answer<OperationView>(null, 0, Invalid.Field("kind", "is not a kind of operation", "任务类别无效"));
        if (OperationRequest.Of(start.ArgumentsJson) is not { } request)
            return new Answer<OperationView>(null, 0, Invalid.Field("arguments", "must be a JSON object", "参数格式无效"));
        var (topic, refusal) = work.Check(request);
        if ((refusal ?? await Services.References.CheckAsync(County, work.Named(request))) is { } refused)
            return new Answer<OperationView>(null, 0, refused);
        var reply = await ExecuteAsync(context, new BeginOperation(
            OperationCodes.Of(start.Kind), topic, request.Arguments, request.Text, start.ValidateOnly, context.Caller.Principal, present.Now));
        if (reply.Refusal is not null)
            return new Answer<OperationView>(null, 0, reply.Refusal);
        await ResumeAsync();
        return await GetAsync(new ReadContext(context.Caller));
    }

    public async Task<Answer<OperationView>> GetAsync(ReadContext context)
    {
        var answer = await AnswerAsync(context, () => ValueTask.FromResult(OperationViews.Of(_id.Value, State, _run?.Tally, cursor.State)));
        if (answer.Value is not null)
            await ResumeAsync();
        return answer;
    }

    public async Task<Answer<ImmutableArray<OperationItem>>> ItemsAsync(ReadContext context, long after, int limit)
    {
        var found = ImmutableArray.CreateBuilder<OperationItem>();
        var most = Math.Clamp(limit, 1, 1_000);
        try
        {
            var chunks = files.Of(County);
            for (var page = 0; found.Count < most && await ItemLog.ReadAsync(chunks, ItemLog.BlobOf(_id.Value), page) is { } items; page++)
                found.AddRange(items.Where(item => item.Number > after).Take(most - found.Count));
            return new Answer<ImmutableArray<OperationItem>>(found.ToImmutable(), Position);
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return new Answer<ImmutableArray<OperationItem>>([], Position, StoreFaults.Refusal(fault));
        }
    }

    public async Task<CommandReply> CancelAsync(CommandContext context)
    {
        var reply = await ExecuteAsync(context, new CancelOperation());
        if (reply.Refusal is not null)
            return reply;
        await _cancelled.CancelAsync();
        await ResumeAsync();
        return reply;
    }

    public async Task ResumeAsync()
    {
        if (!_running.IsCompleted || _leaving.IsCancellationRequested)
            return;
        var known = await AnswerAsync(new ReadContext(Caller.System), () => ValueTask.FromResult(Version));
        if (known.Refusal is not null || State.Start is not { } start || State.End is not null || kinds.Find(OperationCodes.Parse(start.Kind)) is not { } work)
            return;
        var run = await RunOfAsync(start);
        if (State.CancelAsked)
            await _cancelled.CancelAsync();
        DelayDeactivation(TimeSpan.FromMinutes(10));
        var (cancelled, leaving) = (_cancelled.Token, _leaving.Token);
        _run = run;
        _running = Task.Run(
            () =>
            {
                // The work outlives the call that began it.
                CallDeadline.Clear();
                return runner.RunAsync(work, run, cancelled, leaving);
            },
            CancellationToken.None);
    }

    public async Task RememberAsync(OperationCursor counts)
    {
        DelayDeactivation(TimeSpan.FromMinutes(10));
        try
        {
            cursor.State = counts;
            await cursor.WriteStateAsync();
        }
        catch (InconsistentStateException)
        {
            // Someone else wrote or wiped it. Without it the operation starts over, which is harmless.
            await cursor.ReadStateAsync();
        }
    }

    public async Task<Refusal?> EndAsync(OperationCursor counts, Refusal? error, string result)
    {
        if (await PresentAsync() is not { } present)
            return Refusals.NotFounded(County);
        var key = ChildKey.Of(_id.Value, "end");
        var reply = await ExecuteAsync(
            new CommandContext(new Caller(State.Start?.Principal ?? Caller.System.Principal, ["*"]), key, key),
            new EndOperation(counts.Done, counts.Changed, counts.Unchanged, counts.Failed, error, result, present.Now));
        if (reply.Refusal is null)
            _run = null;
        return reply.Refusal;
    }

    public Task PauseAsync()
    {
        _run = null;
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await base.OnDeactivateAsync(reason, cancellationToken);
        await _leaving.CancelAsync();
        try
        {
            await _running.WaitAsync(TimeSpan.FromSeconds(5), time, cancellationToken);
        }
        catch (Exception fault) when (fault is TimeoutException or OperationCanceledException)
        {
            LogSlow(_id.Value, fault);
        }
    }

    public void Dispose()
    {
        _cancelled.Dispose();
        _leaving.Dispose();
    }

    protected override bool TryStream(string key, out StreamId stream)
    {
        var valid = EntityId.TryParse(key, out _id);
        stream = valid ? StreamId.Of(_id) : default;
        return valid;
    }

    protected override ValueTask<Decision<ISubjectEvent>> DecideAsync(
        OperationState state, SubjectCommand command, CountyPresent present, CommandScope scope, DivisionId? subjectVillage) =>
        ValueTask.FromResult(OperationRules.Decide(state, _id, command, scope));

    private async Task<OperationRun> RunOfAsync(OperationStarted start)
    {
        var ring = Services.Sealer.Ring(County);
        await ring.LoadAsync(start.Text is { } text ? [text.KeyId] : []);
        var from = cursor.State is { SchemaVersion: OperationCursor.Shape } known ? known : new OperationCursor();
        var founded = 0L;
        await foreach (var entry in Services.Ledger.ReadStreamAsync(Stream))
        {
            founded = entry.Position;
            break;
        }

        _cancelled.Dispose();
        _cancelled = new CancellationTokenSource();
        var key = ChildKey.Of(_id.Value, "work");
        var keeper = this.AsReference<IOperationKeeper>();
        return new OperationRun
        {
            Operation = _id,
            Request = new OperationRequest(start.Arguments, Services.Sealer.Unseal(ring, Stream.Value, "text", start.Text) ?? string.Empty),
            ValidateOnly = start.ValidateOnly,
            Context = new CommandContext(new Caller(start.Principal, ["*"]), key, key),
            FoundedAt = founded,
            From = from,
            Tally = new OperationTally(time, from),
            Items = new ItemLog(files.Of(County), ItemLog.BlobOf(_id.Value), from.Pages),
            Remember = keeper.RememberAsync,
        };
    }

    [LoggerMessage(2304, LogLevel.Warning, "Operation {OperationId} did not stop in time")]
    private partial void LogSlow(string operationId, Exception fault);
}
