using Lianxin.Domain.Commands;

namespace Lianxin.Gateway.Services;

/// <content>Visits, measures, corrections, attestations.</content>
internal sealed partial class LedgerService
{
    private const int MaxHouseholds = 50;
    private const int MaxParticipants = 20;

    public override async Task<Receipt> RecordVisit(RecordVisitRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var households = input.Ids<HouseholdId>(request.Households, "households", 1, MaxHouseholds);
        if (households.Distinct().Count() != households.Length)
            input.Refuse("households", "names a household twice", "同一户重复出现");
        var command = Visit(input, request, string.Empty);
        var call = input.Command(request, context);
        input.Done();
        var reply = await grains.Coordinator(county).RecordVisitAsync(call, households, command);
        return reply.ToReceipt(Names.Of(reply.Created.FirstOrDefault()));
    }

    public override Task<Receipt> RecordMeasure(RecordMeasureRequest request, ServerCallContext context)
    {
        var input = new Input();
        var subject = input.Place(request.Parent, "parent").Id;
        var command = Measure(input, request, string.Empty);
        var call = input.Command(request, context);
        input.Done();
        return grains.Place(subject).SendAsync(call, command, Names.Of(subject));
    }

    public override Task<Receipt> CorrectEntry(CorrectEntryRequest request, ServerCallContext context)
    {
        var input = new Input();
        var subject = input.Place(request.Subject, "subject").Id;
        if (request.Visit is { } said && said.Households.Any(household => household != request.Subject))
        {
            input.Refuse(
                "visit.households", "names another household: each has an entry of its own, corrected there", "只能更正本户的记录；其他户的走访记录应各自更正");
        }

        SubjectCommand? replacement = request.ReplacementCase switch
        {
            CorrectEntryRequest.ReplacementOneofCase.Visit => Visit(input, request.Visit, "visit."),
            CorrectEntryRequest.ReplacementOneofCase.Measure => Measure(input, request.Measure, "measure."),
            CorrectEntryRequest.ReplacementOneofCase.Effect => Effect(input, request.Effect, "effect."),
            _ => null,
        };
        var command = new CorrectEntry(input.Positive(request.Version, "version"), request.Reason, replacement) { Etag = request.Etag };
        var call = input.Command(request, context);
        input.Done();
        return grains.Place(subject).SendAsync(call, command, Names.Of(subject));
    }

    public override Task<Receipt> AttestEntry(AttestEntryRequest request, ServerCallContext context)
    {
        var input = new Input();
        var subject = input.Place(request.Subject, "subject").Id;
        var command = new AttestEntry(input.Positive(request.Version, "version"), input.Id<CadreId>(request.Attester, "attester")) { Etag = request.Etag };
        var call = input.Command(request, context);
        input.Done();
        return grains.Place(subject).SendAsync(call, command, Names.Of(subject));
    }

    // The visit's own id is derived by the coordinator; a correction keeps the one it supersedes.
    private static RecordVisit Visit(Input input, RecordVisitRequest request, string at) => new(
        default,
        input.Day(request.OccurredOn, $"{at}occurred_on"),
        input.Word<Domain.Visits.VisitKind>(request.Kind, $"{at}kind"),
        input.Ids<CadreId>(request.Participants, $"{at}participants", 1, MaxParticipants),
        request.Households.Count,
        request.Purpose,
        request.Heard);

    private static RecordMeasure Measure(Input input, RecordMeasureRequest request, string at) => new(
        request.Difficulty.Length == 0 ? null : input.Difficulty(request.Difficulty, $"{at}difficulty").Difficulty,
        input.Word<Domain.Difficulties.MeasureKind>(request.Kind, $"{at}kind"),
        input.Fen(request.Amount, $"{at}amount"),
        input.Id<CadreId>(request.Cadre, $"{at}cadre"),
        request.Content,
        input.Day(request.OccurredOn, $"{at}occurred_on")) { Etag = request.Etag };

    private static ConfirmEffect Effect(Input input, ConfirmEffectRequest request, string at) => new(
        input.Word<Domain.Difficulties.EffectChannel>(request.Channel, $"{at}channel"),
        input.Word<Domain.Households.Relation>(request.Speaker, $"{at}speaker"),
        input.Word<Domain.Difficulties.EffectAnswer>(request.Answer, $"{at}answer"),
        request.Aware,
        input.OptionalId<CadreId>(request.Taker, $"{at}taker"),
        request.Witness,
        input.OptionalDay(request.OccurredOn, $"{at}occurred_on"))
    {
        Difficulty = input.Difficulty(request.Name, $"{at}name").Difficulty, Text = request.Text, Etag = request.Etag,
    };
}
