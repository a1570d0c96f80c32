using Lianxin.Gateway.Identity;

namespace Lianxin.Gateway.Tests.Descriptors;

public sealed class ApiRuleTests
{
    public static TheoryData<string> Methods => [.. ApiMethods.All.Select(method => method.FullName)];

    public static TheoryData<string> OwnMethods => [.. ApiMethods.Own.Select(method => method.FullName)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_method_declares_a_right(string method) =>
        Assert.Matches(@"^[a-z]+\.[a-z]+$", DeclaredRights.Of(ApiMethods.Find(method)) ?? string.Empty);

    [Theory]
    [MemberData(nameof(OwnMethods))]
    public void Every_method_has_an_http_rule(string method) =>
        Assert.NotNull(ApiMethods.Find(method).GetOptions().GetExtension(Google.Api.AnnotationsExtensions.Http));

    [Theory]
    [MemberData(nameof(OwnMethods))]
    public void Whatever_changes_something_takes_a_request_id_and_nothing_else_does(string method)
    {
        var right = DeclaredRights.Of(ApiMethods.Find(method))!;
        var reads = right.EndsWith(".read", StringComparison.Ordinal) || right.EndsWith(".rank", StringComparison.Ordinal);

        if (right == "ballot.cast")
            return; // A ballot is known by its token: a request id would tell two casts of one person apart.
        Assert.Equal(!reads, ApiMethods.Find(method).InputType.FindFieldByName("request_id") is not null);
    }

    [Theory]
    [MemberData(nameof(OwnMethods))]
    public void Whatever_changes_something_answers_with_a_ledger_position_or_an_operation(string method)
    {
        var descriptor = ApiMethods.Find(method);
        if (descriptor.InputType.FindFieldByName("request_id") is null)
            return;
        Assert.True(descriptor.OutputType.FullName == "google.longrunning.Operation" || descriptor.OutputType.FindFieldByName("ledger_position") is not null);
    }

    [Fact]
    public void Requests_hold_no_maps_so_that_a_body_has_one_hash() =>
        Assert.DoesNotContain(ApiMethods.Own.SelectMany(method => method.InputType.Fields.InDeclarationOrder()), field => field.IsMap);

    [Fact]
    public void Every_enum_starts_unspecified() => Assert.All(
        ApiMethods.Own.Select(method => method.File).Append(Division.Descriptor.File.Dependencies[5]).Distinct().SelectMany(file => file.EnumTypes),
        word => Assert.EndsWith("_UNSPECIFIED", word.FindValueByNumber(0).Name));

    [Fact]
    public void A_method_without_a_right_stops_the_start_and_is_named()
    {
        var foreign = global::Grpc.Health.V1.Health.Descriptor;

        var stop = Assert.Throws<ConfigurationException>(() => DeclaredRights.Of([foreign]));

        Assert.Contains("grpc.health.v1.Health.Check", stop.Message, StringComparison.Ordinal);
    }
}
