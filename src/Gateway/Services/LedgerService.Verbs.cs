using Google.Protobuf;
using Lianxin.Domain.Commands;

namespace Lianxin.Gateway.Services;

/// <content>The difficulty's verbs: each goes to the household or division that owns it.</content>
internal sealed partial class LedgerService
{
    public override Task<Receipt> ReportDifficulty(ReportDifficultyRequest request, ServerCallContext context)
    {
        var input = new Input();
        var subject = input.Place(request.Parent, "parent").Id;
        var command = new ReportDifficulty(
            input.Word<Domain.Difficulties.DifficultyCategory>(request.Category, "category"),
            request.Severity,
            input.Word<Domain.Difficulties.DifficultySource>(request.Source, "source"),
            request.Description,
            input.OptionalDay(request.OccurredOn, "occurred_on"),
            request.ExternalNo) { Etag = request.Etag };
        var call = input.Command(request, context);
        input.Done();
        return grains.Place(subject).SendAsync(call, command, Names.Of(subject));
    }

    public override Task<Receipt> ConfirmEffect(ConfirmEffectRequest request, ServerCallContext context)
    {
        var input = new Input();
        var subject = input.Difficulty(request.Name, "name").Subject;
        var command = Effect(input, request, string.Empty);
        var call = input.Command(request, context);
        input.Done();
        return grains.Place(subject).SendAsync(call, command, request.Name);
    }

    public override Task<Receipt> AcceptDifficulty(AcceptDifficultyRequest request, ServerCallContext context) =>
        SendAsync(request, request.Name, (input, difficulty) => new AcceptDifficulty(request.Severity)
        {
            Difficulty = difficulty, Text = request.Text, Etag = request.Etag,
        }, context);

    public override Task<Receipt> AssignDifficulty(AssignDifficultyRequest request, ServerCallContext context) =>
        SendAsync(request, request.Name, (input, difficulty) => new AssignDifficulty(
            input.Id<CadreId>(request.Handler, "handler"), input.OptionalId<BodyId>(request.HandlerBody, "handler_body"))
        {
            Difficulty = difficulty, Text = request.Text, Etag = request.Etag,
        }, context);

    public override Task<Receipt> StartDifficulty(StartDifficultyRequest request, ServerCallContext context) =>
        SendAsync(request, request.Name, (input, difficulty) => new StartDifficulty
        {
            Difficulty = difficulty, Text = request.Text, Etag = request.Etag,
        }, context);

    public override Task<Receipt> ReturnDifficulty(ReturnDifficultyRequest request, ServerCallContext context) =>
        SendAsync(request, request.Name, (input, difficulty) => new ReturnDifficulty
        {
            Difficulty = difficulty, Text = request.Text, Etag = request.Etag,
        }, context);

    public override Task<Receipt> ReferDifficulty(ReferDifficultyRequest request, ServerCallContext context) =>
        SendAsync(request, request.Name, (input, difficulty) => new ReferDifficulty
        {
            Difficulty = difficulty, Text = request.Text, Etag = request.Etag,
        }, context);

    public override Task<Receipt> ResolveDifficulty(ResolveDifficultyRequest request, ServerCallContext context) =>
        SendAsync(request, request.Name, (input, difficulty) => new ResolveDifficulty
        {
            Difficulty = difficulty, Text = request.Text, Etag = request.Etag,
        }, context);

    public override Task<Receipt> CloseUnconfirmed(CloseUnconfirmedRequest request, ServerCallContext context) =>
        SendAsync(request, request.Name, (input, difficulty) => new CloseUnconfirmed(input.Word<Domain.Difficulties.ClosureReason>(request.Reason, "reason"))
        {
            Difficulty = difficulty, Text = request.Text, Etag = request.Etag,
        }, context);

    public override Task<Receipt> ReopenDifficulty(ReopenDifficultyRequest request, ServerCallContext context) =>
        SendAsync(request, request.Name, (input, difficulty) => new ReopenDifficulty
        {
            Difficulty = difficulty, Text = request.Text, Etag = request.Etag,
        }, context);

    public override Task<Receipt> WithdrawDifficulty(WithdrawDifficultyRequest request, ServerCallContext context) =>
        SendAsync(request, request.Name, (input, difficulty) => new WithdrawDifficulty
        {
            Difficulty = difficulty, Text = request.Text, Etag = request.Etag,
        }, context);

    public override Task<Receipt> DeclineDifficulty(DeclineDifficultyRequest request, ServerCallContext context) =>
        SendAsync(request, request.Name, (input, difficulty) => new DeclineDifficulty
        {
            Difficulty = difficulty, Text = request.Text, Etag = request.Etag,
        }, context);

    public override Task<Receipt> MarkDuplicate(MarkDuplicateRequest request, ServerCallContext context) =>
        SendAsync(request, request.Name, (input, difficulty) => new MarkDuplicate(input.Difficulty(request.Original, "original").Difficulty)
        {
            Difficulty = difficulty, Text = request.Text, Etag = request.Etag,
        }, context);

    public override Task<Receipt> EscalateDifficulty(EscalateDifficultyRequest request, ServerCallContext context) =>
        SendAsync(request, request.Name, (input, difficulty) => new EscalateDifficulty(request.Level)
        {
            Difficulty = difficulty, Text = request.Text, Etag = request.Etag,
        }, context);

    public override Task<Receipt> MoveDueDate(MoveDueDateRequest request, ServerCallContext context) =>
        SendAsync(request, request.Name, (input, difficulty) => new MoveDueDate(input.Day(request.DueOn, "due_on"))
        {
            Difficulty = difficulty, Text = request.Text, Etag = request.Etag,
        }, context);

    private Task<Receipt> SendAsync(
        IMessage request, string name, Func<Input, DifficultyId, DifficultyCommand> command, ServerCallContext context)
    {
        var input = new Input();
        var (subject, difficulty) = input.Difficulty(name, "name");
        var send = command(input, difficulty);
        var call = input.Command(request, context);
        input.Done();
        return grains.Place(subject).SendAsync(call, send, name);
    }
}
