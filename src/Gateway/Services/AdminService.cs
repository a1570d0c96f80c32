using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Formats;
using Lianxin.Contracts.Operations;
using Lianxin.Contracts.Queries;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;

namespace Lianxin.Gateway.Services;

/// <summary>The county itself.</summary>
internal sealed class AdminService(IGrainFactory grains) : Admin.AdminBase
{
    private const int YamlLimit = 256 * 1024;
    private const int MostFormat = 1000;
    private const string DefaultZone = "Asia/Shanghai";

    public override Task<Receipt> FoundLedger(FoundLedgerRequest request, ServerCallContext context)
    {
        var input = new Input();
        var clock = input.Word<Domain.Commands.ClockKind>(request.Clock, "clock");
        var startsAt = clock == Domain.Commands.ClockKind.Simulated ? input.Instant(request.StartsAt, "starts_at") : default;
        var zone = request.Zone.Length == 0 ? DefaultZone : request.Zone;
        return SendAsync(input, request, request.Name, new FoundLedger(request.DisplayName, zone, clock, startsAt), context);
    }

    public override async Task<County> GetCounty(GetCountyRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Name, "name");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        var answer = await grains.Known<ICountyGrain>(county.Value).GetAsync(read);
        return answer.Required().ToWire(answer.AsOf);
    }

    public override Task<Receipt> AdoptPolicy(AdoptPolicyRequest request, ServerCallContext context)
    {
        var input = new Input();
        var command = new AdoptPolicy(
            input.Text(request.Yaml, "yaml", 1, YamlLimit), input.Day(request.EffectiveOn, "effective_on")) { Etag = request.Etag };
        return SendAsync(input, request, request.Name, command, context);
    }

    public override Task<Receipt> AdvanceClock(AdvanceClockRequest request, ServerCallContext context)
    {
        var input = new Input();
        return SendAsync(input, request, request.Name, new AdvanceClock(input.Instant(request.To, "to")), context);
    }

    public override Task<Receipt> CloseYear(CloseYearRequest request, ServerCallContext context)
    {
        var input = new Input();
        var command = new CloseYear(input.Number(request.Year, "year", 2000, 2199)) { Etag = request.Etag };
        return SendAsync(input, request, request.Name, command, context);
    }

    public override async Task<RunDueClockResponse> RunDueClock(RunDueClockRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Name, "name");
        var call = input.Command(request, context);
        input.Done();
        var answer = await grains.Known<ICountyGrain>(county.Value).TickAsync(call);
        return new RunDueClockResponse { Escalated = answer.Required(), LedgerPosition = answer.AsOf };
    }

    public override async Task<RaiseFormatResponse> RaiseFormat(RaiseFormatRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Name, "name");
        var to = input.Number(request.Format, "format", 0, MostFormat);
        var call = input.Command(request, context);
        input.Done();
        var answer = await grains.Known<ILedgerFormatGrain>(county.Value).RaiseAsync(call, to);
        return new RaiseFormatResponse { FormatBefore = answer.Required().Before, Format = answer.Required().Now, LedgerPosition = answer.AsOf };
    }

    public override Task<Google.LongRunning.Operation> VerifyLedger(VerifyLedgerRequest request, ServerCallContext context) =>
        StartAsync(
            request,
            request.Name,
            Contracts.Operations.OperationKind.VerifyLedger,
            OperationArguments.Write(new VerifyLedgerArguments([.. request.Checkpoints], request.CheckpointKey)),
            context);

    public override Task<Google.LongRunning.Operation> RebuildProjections(RebuildProjectionsRequest request, ServerCallContext context) =>
        StartAsync(request, request.Name, Contracts.Operations.OperationKind.RebuildProjections, OperationArguments.None, context);

    public override Task<SignedFile> SignCheckpoint(SignCheckpointRequest request, ServerCallContext context) =>
        SignedAsync(request.Name, request.MinLedgerPosition, (grain, read) => grain.SignAsync(read), context);

    public override Task<SignedFile> ProveEntry(ProveEntryRequest request, ServerCallContext context) =>
        SignedAsync(request.Name, request.MinLedgerPosition, (grain, read) => grain.ProveAsync(read, request.Position), context);

    private async Task<SignedFile> SignedAsync(
        string name, long minPosition, Func<ICheckpointGrain, ReadContext, Task<Answer<string>>> ask, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(name, "name");
        var read = input.Read(context, minPosition);
        input.Done();
        var answer = await ask(grains.Known<ICheckpointGrain>(county.Value), read);
        return new SignedFile { Content = answer.Required(), LedgerPosition = answer.AsOf };
    }

    private Task<Google.LongRunning.Operation> StartAsync(
        Google.Protobuf.IMessage request, string name, Contracts.Operations.OperationKind kind, string arguments, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(name, "name");
        var call = input.Command(request, context);
        input.Done();
        return grains.StartAsync(county, call, kind, arguments);
    }

    private Task<Receipt> SendAsync(
        Input input, Google.Protobuf.IMessage request, string name, SubjectCommand command, ServerCallContext context)
    {
        var county = input.County(name, "name");
        var call = input.Command(request, context);
        input.Done();
        return grains.Known<ICountyGrain>(county.Value).SendAsync(call, command, Names.OfCounty(county));
    }
}
