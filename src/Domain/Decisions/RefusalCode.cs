namespace Lianxin.Domain.Decisions;

/// <summary>Why a command was refused. Each becomes one gRPC status at the gateway; names are the API's error reasons.</summary>
[GenerateSerializer, Alias("lx.RefusalCode")]
public enum RefusalCode
{
    /// <summary>A field is missing, malformed or out of range.</summary>
    InvalidField = 1,

    /// <summary>The thing named does not exist.</summary>
    NotFound,

    /// <summary>The thing to be founded exists already.</summary>
    AlreadyExists,

    /// <summary>The verb does not apply in the present state.</summary>
    WrongState,

    /// <summary>The etag is not the present one.</summary>
    StaleEtag,

    /// <summary>The request id was used with another body.</summary>
    RequestIdReused,

    /// <summary>The date lies in the future.</summary>
    DateInFuture,

    /// <summary>The date lies in a year whose books are closed.</summary>
    YearClosed,

    /// <summary>The household is no longer active; its successors are named.</summary>
    HouseholdClosed,

    /// <summary>The household has a Lead in that period.</summary>
    LeadTaken,

    /// <summary>The role has a holder in that period.</summary>
    RoleTaken,

    /// <summary>The holder's capacity is used up and nobody approved more.</summary>
    CapacityExceeded,

    /// <summary>The cadre may not hold this link: own or relative's household, or home village.</summary>
    Recused,

    /// <summary>The cadre is not active on that day.</summary>
    CadreInactive,

    /// <summary>The caller lacks the right.</summary>
    PermissionDenied,

    /// <summary>The same subject changed at the same time; the bounded retries were used up.</summary>
    Conflict,

    /// <summary>The ledger was not founded with a simulated clock, or the clock would go backwards.</summary>
    ClockRefused,

    /// <summary>The file cannot be read as what it was said to be.</summary>
    UnreadableFile,

    /// <summary>The policy or scheme does not pass its linter.</summary>
    LintFailed,

    /// <summary>The quota cannot be met as asked.</summary>
    QuotaExceeded,

    /// <summary>The store cannot be reached; the command may be sent again with the same request id.</summary>
    Unavailable,

    /// <summary>Too much work queued; send again later with the same request id.</summary>
    Overloaded,

    /// <summary>The ledger's format doesn't allow such entries yet: it is raised once every silo can read them.</summary>
    FormatTooLow,

    /// <summary>The ledger's format can't be raised while a silo lives that would not read it; the silos are named.</summary>
    OlderSiloLives,

    /// <summary>The position lies past the ledger's end: it is of another ledger, or of one that was restored since.</summary>
    PastEnd,
}
