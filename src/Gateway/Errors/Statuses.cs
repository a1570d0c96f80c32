using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;

namespace Lianxin.Gateway.Errors;

/// <summary>Turns refusals into <c>google.rpc.Status</c>; the only place that does.</summary>
internal static class Statuses
{
    private const string Domain = "lianxin";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    /// <summary>The one switch from refusal to gRPC status; a new code without a line here fails its test.</summary>
    public static StatusCode CodeOf(RefusalCode code) => code switch
    {
        RefusalCode.InvalidField => StatusCode.InvalidArgument,
        RefusalCode.NotFound => StatusCode.NotFound,
        RefusalCode.AlreadyExists => StatusCode.AlreadyExists,
        RefusalCode.WrongState => StatusCode.FailedPrecondition,
        RefusalCode.StaleEtag => StatusCode.Aborted,
        RefusalCode.RequestIdReused => StatusCode.InvalidArgument,
        RefusalCode.DateInFuture => StatusCode.FailedPrecondition,
        RefusalCode.YearClosed => StatusCode.FailedPrecondition,
        RefusalCode.HouseholdClosed => StatusCode.FailedPrecondition,
        RefusalCode.LeadTaken => StatusCode.FailedPrecondition,
        RefusalCode.RoleTaken => StatusCode.FailedPrecondition,
        RefusalCode.CapacityExceeded => StatusCode.FailedPrecondition,
        RefusalCode.Recused => StatusCode.FailedPrecondition,
        RefusalCode.CadreInactive => StatusCode.FailedPrecondition,
        RefusalCode.PermissionDenied => StatusCode.PermissionDenied,
        RefusalCode.Conflict => StatusCode.Aborted,
        RefusalCode.ClockRefused => StatusCode.FailedPrecondition,
        RefusalCode.UnreadableFile => StatusCode.InvalidArgument,
        RefusalCode.LintFailed => StatusCode.InvalidArgument,
        RefusalCode.QuotaExceeded => StatusCode.FailedPrecondition,
        RefusalCode.Unavailable => StatusCode.Unavailable,
        RefusalCode.Overloaded => StatusCode.ResourceExhausted,
        RefusalCode.FormatTooLow => StatusCode.FailedPrecondition,
        RefusalCode.OlderSiloLives => StatusCode.FailedPrecondition,
        RefusalCode.PastEnd => StatusCode.OutOfRange,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "a refusal without a status"),
    };

    /// <summary>The API's reason: the code's name in UPPER_SNAKE.</summary>
    public static string ReasonOf(RefusalCode code) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(code.ToString());

    /// <summary>A refusal as a status with details.</summary>
    public static Google.Rpc.Status Of(Refusal refusal)
    {
        var status = Of(CodeOf(refusal.Code), ReasonOf(refusal.Code), refusal.Message, refusal.MessageZh);
        if (refusal.Field.Length > 0)
            status.Details.Add(Any.Pack(Violations([refusal])));
        if (refusal.Code is RefusalCode.Conflict or RefusalCode.Unavailable or RefusalCode.Overloaded)
            status.Details.Add(Any.Pack(Retry()));
        return status;
    }

    /// <summary>Several fields at fault, all named at once.</summary>
    public static Google.Rpc.Status Of(IReadOnlyList<Refusal> fields)
    {
        var first = fields[0];
        var status = Of(
            StatusCode.InvalidArgument, ReasonOf(RefusalCode.InvalidField), $"{first.Field}: {first.Message}", first.MessageZh);
        status.Details.Add(Any.Pack(Violations(fields)));
        return status;
    }

    /// <summary>A status that follows from no refusal, such as an outage.</summary>
    public static Google.Rpc.Status Of(StatusCode code, string reason, string message, string messageZh, bool retry = false)
    {
        var status = new Google.Rpc.Status { Code = (int)code, Message = message };
        status.Details.Add(Any.Pack(new ErrorInfo { Domain = Domain, Reason = reason }));
        status.Details.Add(Any.Pack(new LocalizedMessage { Locale = "zh-CN", Message = messageZh }));
        if (retry)
            status.Details.Add(Any.Pack(Retry()));
        return status;
    }

    private static RetryInfo Retry() => new() { RetryDelay = Duration.FromTimeSpan(Soon) };

    private static BadRequest Violations(IReadOnlyList<Refusal> fields)
    {
        var bad = new BadRequest();
        bad.FieldViolations.AddRange(fields.Select(field => new BadRequest.Types.FieldViolation
        {
            Field = field.Field,
            Description = field.Message,
            Reason = ReasonOf(field.Code),
            LocalizedMessage = new LocalizedMessage { Locale = "zh-CN", Message = field.MessageZh },
        }));
        return bad;
    }
}
