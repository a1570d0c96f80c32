using System.Buffers.Binary;
using Google.Protobuf;
using Google.Type;
using Lianxin.Bench.Loops;
using Lianxin.Bench.Peers;

namespace Lianxin.Bench.Measures;

/// <summary>
/// The commands of P2, the same for every side: three visits, then a reported difficulty. Which household and which request id follow from
/// round, caller and number alone.
/// </summary>
/// <param name="county">Whose households.</param>
/// <param name="round">Part of the request ids, so that no round repeats another's.</param>
public sealed class CommandStream(BenchCounty county, int round)
{
    private const int VisitsAReport = 3;

    private static readonly Method<byte[], Received> Visit = RawMethod.Of(Api.V1.Ledger.Descriptor, "RecordVisit");
    private static readonly Method<byte[], Received> Report = RawMethod.Of(Api.V1.Ledger.Descriptor, "ReportDifficulty");

    /// <summary>Callers who send a stream's commands.</summary>
    /// <param name="connections">By whose connections.</param>
    /// <param name="stream">The stream.</param>
    public static Attempt Sending(Connections connections, CommandStream stream) => (caller, number) =>
    {
        var (method, request) = stream.Of(caller, number);
        return connections.SendAsync(caller, method, request);
    };

    /// <summary>A command.</summary>
    /// <param name="caller">Who sends it.</param>
    /// <param name="number">The caller's how many-th it is.</param>
    public (Method<byte[], Received> Method, byte[] Request) Of(int caller, long number)
    {
        var id = RequestId(caller, number);
        var (household, cadre) = county.Visits[(int)(HashOf(id) % county.Visits.Count)];
        return number % (VisitsAReport + 1) == VisitsAReport
            ? (Report, NewReport(household, county.Today, id).ToByteArray())
            : (Visit, NewVisit(household, cadre, county.Today, id).ToByteArray());
    }

    /// <summary>A visit at a household.</summary>
    /// <param name="household">The household.</param>
    /// <param name="cadre">Who visits.</param>
    /// <param name="day">The day.</param>
    /// <param name="id">The request's id.</param>
    public static RecordVisitRequest NewVisit(string household, string cadre, Date day, Guid id) => new()
    {
        Parent = BenchCounty.Name,
        Households = { household },
        Participants = { cadre },
        OccurredOn = day,
        Kind = VisitKind.Home,
        Purpose = "日常走访",
        Heard = "家中老人身体尚好,盼早日通自来水",
        RequestId = id.ToString(),
    };

    private static ReportDifficultyRequest NewReport(string household, Date day, Guid id) => new()
    {
        Parent = household,
        Category = DifficultyCategory.Housing,
        Severity = 3,
        Source = DifficultySource.Visit,
        Description = "屋顶漏雨,雨季前需修缮",
        OccurredOn = day,
        RequestId = id.ToString(),
    };

    private Guid RequestId(int caller, long number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(bytes, round);
        BinaryPrimitives.WriteInt32BigEndian(bytes[4..], caller);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], number);
        return new Guid(bytes, bigEndian: true);
    }

    // Fowler–Noll–Vo: any even spread that is the same in every process will do.
    private static uint HashOf(Guid id)
    {
        var hash = 2166136261u;
        foreach (var octet in id.ToByteArray())
            hash = unchecked((hash ^ octet) * 16777619u);
        return hash;
    }
}
