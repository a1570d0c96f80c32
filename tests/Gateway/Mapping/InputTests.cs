using Google.Type;

namespace Lianxin.Gateway.Tests.Mapping;

public sealed class InputTests
{
    private const string Household = "households/H-511323-0a1b2c3d4e5f6g7h";

    [Theory]
    [InlineData("")]
    [InlineData("households")]
    [InlineData("households/")]
    [InlineData("households/H-511323-0A1B2C3D4E5F6G7H")]
    [InlineData("households/C-511323-0a1b2c3d4e5f6g7h")]
    [InlineData("cadres/H-511323-0a1b2c3d4e5f6g7h")]
    [InlineData("households/H-511323-0a1b2c3d4e5f6g7h/")]
    public void A_malformed_name_is_a_field_violation(string name) => Refused("name", input => input.Id<HouseholdId>(name, "name"));

    [Fact]
    public void A_name_gives_its_id_and_back() =>
        Assert.Equal(Household, Names.Of(Read(input => input.Id<HouseholdId>(Household, "name"))));

    [Theory]
    [InlineData(Household + "/difficulties/D-511323-0a1b2c3d4e5f6g7h", true)]
    [InlineData("divisions/V-511323-0a1b2c3d4e5f6g7h/difficulties/D-511323-0a1b2c3d4e5f6g7h", true)]
    [InlineData("cadres/C-511323-0a1b2c3d4e5f6g7h/difficulties/D-511323-0a1b2c3d4e5f6g7h", false)]
    [InlineData("/difficulties/D-511323-0a1b2c3d4e5f6g7h", false)]
    public void A_difficulty_belongs_to_a_household_or_a_division(string name, bool valid) =>
        Assert.Equal(valid, Names.TryParseDifficulty(name, out _, out _));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(2026, 0, 0)]
    [InlineData(2026, 2, 29)]
    [InlineData(2026, 13, 1)]
    [InlineData(1899, 1, 1)]
    [InlineData(int.MaxValue, 1, 1)]
    [InlineData(2026, 1, -1)]
    public void A_date_that_is_none_is_refused(int year, int month, int day) =>
        Refused("day", input => input.Day(new Date { Year = year, Month = month, Day = day }, "day"));

    [Fact]
    public void A_required_word_left_out_is_refused() =>
        Refused("kind", input => input.Word<Domain.Visits.VisitKind>(VisitKind.Unspecified, "kind"));

    [Fact]
    public void A_word_nobody_knows_is_refused() =>
        Refused("kind", input => input.Word<Domain.Visits.VisitKind>((VisitKind)99, "kind"));

    [Theory]
    [InlineData("USD", 1, 0)]
    [InlineData("CNY", -1, 0)]
    [InlineData("CNY", 1, 5)]
    [InlineData("CNY", 1, -10_000_000)]
    [InlineData("CNY", long.MaxValue, 0)]
    public void Money_that_is_not_whole_fen_of_yuan_is_refused(string currency, long units, int nanos) =>
        Refused("amount", input => input.Fen(new Money { CurrencyCode = currency, Units = units, Nanos = nanos }, "amount"));

    [Fact]
    public void Money_becomes_fen() =>
        Assert.Equal(12_34, Read(input => input.Fen(new Money { CurrencyCode = "CNY", Units = 12, Nanos = 340_000_000 }, "amount")));

    [Theory]
    [InlineData("0.10", "0.1")]
    [InlineData("100", "100")]
    [InlineData("0.3333333333333333333333333333", "0.3333333333333333333333333333")]
    public void Decimals_leave_exactly(string value, string wire) =>
        Assert.Equal(wire, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture).ToExact().Value);

    [Fact]
    public void A_body_hash_ignores_the_request_id_and_nothing_else()
    {
        var request = new StartDifficultyRequest { Name = "a", Text = "t", RequestId = "1" };
        var hash = RequestKeys.BodyHashOf(request);

        Assert.Equal(hash, RequestKeys.BodyHashOf(new StartDifficultyRequest(request) { RequestId = "2" }));
        Assert.NotEqual(hash, RequestKeys.BodyHashOf(new StartDifficultyRequest(request) { Text = "u" }));
    }

    private static T Read<T>(Func<Input, T> read)
    {
        var input = new Input();
        var value = read(input);
        input.Done();
        return value;
    }

    private static void Refused<T>(string field, Func<Input, T> read)
    {
        var status = Assert.Throws<RpcException>(() => Read(read)).GetRpcStatus()!;
        Assert.Equal((int)StatusCode.InvalidArgument, status.Code);
        Assert.Equal(field, Assert.Single(status.GetDetail<Google.Rpc.BadRequest>()!.FieldViolations).Field);
    }
}
