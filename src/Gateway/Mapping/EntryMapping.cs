using Google.Protobuf.WellKnownTypes;
using Lianxin.Contracts.Queries;

namespace Lianxin.Gateway.Mapping;

/// <summary>Entries on their way out.</summary>
internal static class EntryMapping
{
    public static Entry ToWire(this EntryView view) => new()
    {
        Subject = Names.Of(view.SubjectId),
        Position = view.Position,
        Version = view.Version,
        Type = view.Type,
        OccurredOn = view.OccurredOn.ToDate(),
        RecordedAt = Timestamp.FromDateTimeOffset(view.RecordedAt),
        Actor = view.Actor,
        PayloadJson = view.PayloadJson,
        Hash = view.HashHex,
    };
}
