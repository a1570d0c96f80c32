using System.Globalization;
using System.Text.RegularExpressions;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Lianxin.Gateway.Tests.Descriptors;
using Lianxin.Gateway.Tests.Host;

namespace Lianxin.Gateway.Tests.Transcoding;

/// <summary>Random messages to every unary method, on a ledger of their own: whatever they hold, the answer says what to do about it.</summary>
public sealed partial class GrpcFuzzTests(RunningGateway gateway) : IClassFixture<RunningGateway>
{
    private const int EachMethod = 100;

    /// <summary>Another seed sends other messages; a failure names the one it had.</summary>
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("LIANXIN_FUZZ_SEED") ?? "511323", CultureInfo.InvariantCulture);

    [Fact]
    public async Task No_message_makes_the_service_stumble()
    {
        var random = new RandomRequests(Seed);
        random.Names.AddRange([RunningGateway.County, .. gateway.Divisions, .. await FoundAsync()]);
        var methods = ApiMethods.All.Where(method => !method.IsClientStreaming && !method.IsServerStreaming).ToArray();
        var stumbled = new List<string>();
        var taken = new HashSet<string>();
        for (var round = 0; round < EachMethod; round++)
        {
            var called = methods.Where(method => round % 5 == 0 || !StartsLongWork(method));
            var calls = called.Select(method => (Method: method, Request: random.Next(method))).ToArray();
            var answers = await Task.WhenAll(calls.Select(call => AnswerAsync(call.Method, call.Request)));
            foreach (var ((method, request), (answer, fault)) in calls.Zip(answers))
            {
                if (answer is not null)
                {
                    taken.Add(method.FullName);
                    Remember(random.Names, answer);
                }

                if (fault is not null && Complaint(method, fault) is { } complaint)
                    stumbled.Add($"seed {Seed}, round {round}: {method.FullName} {request}\n  {complaint}");
            }
        }

        Assert.True(stumbled.Count == 0, string.Join("\n", stumbled.DistinctBy(line => line.Split('\n')[^1]).Take(10)));
        Assert.True(taken.Count > methods.Length / 3, $"only {taken.Count} of {methods.Length} methods ever took a message: {string.Join(' ', taken)}");
    }

    [Fact]
    public async Task Bytes_that_are_no_message_are_an_invalid_argument()
    {
        foreach (var method in ApiMethods.All.Where(method => !method.IsClientStreaming && !method.IsServerStreaming))
        {
            var fault = await Assert.ThrowsAsync<RpcException>(() => CallAsync(method, [0x0A, 0x7F, 0xFF, 0xFF]));

            Assert.Equal((StatusCode.InvalidArgument, "MALFORMED_MESSAGE"), (fault.StatusCode, fault.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason));
        }
    }

    private static string? Complaint(MethodDescriptor method, RpcException fault)
    {
        var details = fault.GetRpcStatus();
        var strange = details?.GetDetail<BadRequest>()?.FieldViolations.FirstOrDefault(violation => !IsField(method.InputType, violation.Field));
        return fault.StatusCode is StatusCode.Unknown or StatusCode.Internal ? $"{fault.StatusCode} {fault.Status.Detail}"
            : details?.GetDetail<ErrorInfo>()?.Domain != "lianxin" ? $"{fault.StatusCode} without a reason: {fault.Status.Detail}"
            : strange is not null ? $"{method.Name} has no field {Index().Replace(strange.Field, "[]")}: {strange.Reason}"
            : null;
    }

    private static bool StartsLongWork(MethodDescriptor method) => method.OutputType.FullName == "google.longrunning.Operation";

    private static bool IsField(MessageDescriptor? message, string path)
    {
        foreach (var part in path.Split('.'))
        {
            var field = message?.FindFieldByName(Index().Replace(part, string.Empty));
            if (field is null)
                return false;
            message = field.FieldType == FieldType.Message ? field.MessageType : null;
        }

        return true;
    }

    /// <summary>A body, and a few cadres and households with a difficulty and a link each: what random messages seldom make.</summary>
    private async Task<List<string>> FoundAsync()
    {
        var (county, village) = (RunningGateway.County, gateway.Divisions[2]);
        var body = new Body { DisplayName = "民政局", Kind = BodyKind.Department };
        var names = new List<string>
        {
            (await new Departments.DepartmentsClient(gateway.Channel).CreateBodyAsync(
                new CreateBodyRequest { Parent = county, Body = body, RequestId = RunningGateway.NewId() })).Name,
        };
        for (var i = 0; i < 4; i++)
        {
            var cadre = new Cadre
            {
                DisplayName = $"李{i}",
                Body = names[0],
                Category = PersonnelCategory.CivilServant,
                RankGroup = RankGroup.DepartmentHead,
                ActiveFrom = new Google.Type.Date { Year = 2026, Month = 1, Day = 1 },
            };
            var held = await new Cadres.CadresClient(gateway.Channel).CreateCadreAsync(
                new CreateCadreRequest { Parent = county, Cadre = cadre, RequestId = RunningGateway.NewId() });
            var household = new Household
            {
                Village = village, Residence = Residence.Resident,
                Members = { new Member { DisplayName = "张三", Relation = Relation.Head }, new Member { DisplayName = "张四", Relation = Relation.Child } },
            };
            var home = await new Households.HouseholdsClient(gateway.Channel).CreateHouseholdAsync(
                new CreateHouseholdRequest { Parent = county, Household = household, RequestId = RunningGateway.NewId() });
            var members = await new Households.HouseholdsClient(gateway.Channel).GetHouseholdAsync(new GetHouseholdRequest { Name = home.Name });
            var difficulty = await new Api.V1.Ledger.LedgerClient(gateway.Channel).ReportDifficultyAsync(new ReportDifficultyRequest
            {
                Parent = home.Name,
                Category = DifficultyCategory.Housing,
                Severity = 3,
                Source = DifficultySource.Household,
                Description = "漏雨",
                RequestId = RunningGateway.NewId(),
            });
            names.AddRange([held.Name, home.Name, .. members.Members.Select(member => member.Person), .. difficulty.Created]);
        }

        return names;
    }

    private static void Remember(List<string> names, IMessage answer)
    {
        if (names.Count < 500 && answer.Descriptor.FindFieldByName("name")?.Accessor.GetValue(answer) is string { Length: > 0 } name)
            names.Add(name);
        if (names.Count < 500 && answer is Receipt receipt)
            names.AddRange(receipt.Created);
    }

    private async Task<(IMessage? Answer, RpcException? Fault)> AnswerAsync(MethodDescriptor method, IMessage request)
    {
        try
        {
            return (method.OutputType.Parser.ParseFrom(await CallAsync(method, request.ToByteArray())), null);
        }
        catch (RpcException fault)
        {
            return (null, fault);
        }
    }

    private Task<byte[]> CallAsync(MethodDescriptor method, byte[] request)
    {
        var bytes = Marshallers.Create(content => content, content => content);
        var call = new Method<byte[], byte[]>(MethodType.Unary, method.Service.FullName, method.Name, bytes, bytes);
        return gateway.Channel.CreateCallInvoker().AsyncUnaryCall(call, null, new CallOptions(), request).ResponseAsync;
    }

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Index();
}
