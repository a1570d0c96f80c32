using Lianxin.Bench.Plain.Counties;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Policies;
using Lianxin.Domain.Workload;

namespace Lianxin.Bench.Plain.Commands;

/// <summary>The two commands.</summary>
internal sealed class PlainLedger(CommandRunner runner, NpgsqlDataSource database, PlainCounty county) : Ledger.LedgerBase
{
    private const int MaxHouseholds = 50;
    private const int MaxParticipants = 20;

    public override async Task<Receipt> RecordVisit(RecordVisitRequest request, ServerCallContext context)
    {
        var input = new Input();
        var named = input.County(request.Parent, "parent");
        var households = input.Ids<HouseholdId>(request.Households, "households", 1, MaxHouseholds);
        if (households.Distinct().Count() != households.Length)
            input.Refuse("households", "names a household twice", "同一户重复出现");
        var command = new RecordVisit(
            default,
            input.Day(request.OccurredOn, "occurred_on"),
            input.Word<Domain.Visits.VisitKind>(request.Kind, "kind"),
            input.Ids<CadreId>(request.Participants, "participants", 1, MaxParticipants),
            households.Length,
            request.Purpose,
            request.Heard);
        var call = CommandCall.Of(input, request, context);
        input.Done();
        if (named != county.Code)
            throw Missing.Of(request.Parent).ToException();
        command = command with { Visit = EntityId.Derive<VisitId>(named, $"{call.Key}\nvisit") };
        var scope = county.Scope(call.Key);
        var possible = Probe.Of(households[0], command, scope) is null && !county.IsClosed(command.OccurredOn);
        var stored = await runner.RunAsync(
            call,
            possible,
            VisitSql.Text,
            () => Parameters(call, households, command, scope.Today),
            () => Why.NotAsync(database, county, households, command, scope, call.Cancellation));
        var name = Names.Of(command.Visit);
        return new Receipt { Name = name, Etag = stored.Version.ToEtag(), LedgerPosition = stored.Position, Created = { name } };
    }

    public override async Task<Receipt> ReportDifficulty(ReportDifficultyRequest request, ServerCallContext context)
    {
        var input = new Input();
        var (subject, named) = input.Place(request.Parent, "parent");
        var command = new ReportDifficulty(
            input.Word<Domain.Difficulties.DifficultyCategory>(request.Category, "category"),
            request.Severity,
            input.Word<Domain.Difficulties.DifficultySource>(request.Source, "source"),
            request.Description,
            input.OptionalDay(request.OccurredOn, "occurred_on"),
            request.ExternalNo) { Etag = request.Etag };
        var call = CommandCall.Of(input, request, context);
        input.Done();
        if (named != county.Code)
            throw Missing.Of(subject).ToException();
        var scope = county.Scope(call.Key);
        var id = DifficultyIdentity.Of(named, subject, request.ExternalNo, call.Key);
        var possible = Probe.Of(subject, command with { Etag = string.Empty }, scope) is null && !county.IsClosed(command.OccurredOn ?? scope.Today);
        var stored = await runner.RunAsync(
            call,
            possible,
            subject[0] == 'H' ? ReportSql.AtHousehold : ReportSql.AtDivision,
            () => Parameters(call, subject, id, command, scope.Today),
            () => Why.NotAsync(database, county, subject, id, command, scope, call.Cancellation));
        var name = Names.Of(subject);
        return new Receipt
        {
            Name = name, Etag = stored.Version.ToEtag(), LedgerPosition = stored.Position, Created = { Names.OfDifficulty(subject, id.Value) },
        };
    }

    private NpgsqlParameter[] Parameters(CommandCall call, ImmutableArray<HouseholdId> households, RecordVisit command, DateOnly today) =>
    [
        Parameter.Of(call.KeyBytes),
        Parameter.Of(call.BodyHash),
        Parameter.Of(households.Select(id => id.Value).ToArray()),
        Parameter.Of(command.Participants.Select(id => id.Value).ToArray()),
        Parameter.Of(command.OccurredOn),
        Parameter.Of(today),
        Parameter.Of(CalendarPeriod.Containing(CadencePeriod.Month, today).From),
        Parameter.Of(CalendarPeriod.Containing(CadencePeriod.Quarter, today).From),
        Parameter.Of(command.Visit.Value),
        Parameter.Of((int)command.Kind),
        Parameter.Of(call.Principal),
        Parameter.Of(call.Payload),
        Parameter.Of(county.Now.UtcDateTime),
    ];

    private NpgsqlParameter[] Parameters(CommandCall call, string subject, DifficultyId id, ReportDifficulty command, DateOnly today) =>
    [
        Parameter.Of(call.KeyBytes),
        Parameter.Of(call.BodyHash),
        Parameter.Of(subject),
        Parameter.Of(command.OccurredOn ?? today),
        Parameter.Of(command.Etag),
        Parameter.Of(id.Value),
        Parameter.Of((int)command.Category),
        Parameter.Of(command.Severity),
        Parameter.Of((int)command.Source),
        Parameter.Of(command.ExternalNo),
        Parameter.Of(call.Principal),
        Parameter.Of(call.Payload),
        Parameter.Of(county.Now.UtcDateTime),
    ];
}
