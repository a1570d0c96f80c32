using Google.Type;

namespace Lianxin.Soak.Callers;

/// <summary>The county that the callers work on.</summary>
/// <param name="sender">Sends its commands.</param>
/// <param name="village">A village.</param>
/// <param name="body">A body.</param>
public sealed class WorkedCounty(Sender sender, string village, string body)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private int _number;

    /// <summary>Today in the county.</summary>
    public static Date Today => Date.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Zone).DateTime);

    /// <summary>Registers a cadre.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> CadreAsync() => (await sender.CommandAsync("cadre-registered", (gateway, id, options) => gateway.Cadres.CreateCadreAsync(
        new CreateCadreRequest
        {
            Parent = sender.County,
            Cadre = new Cadre
            {
                DisplayName = "王五",
                Body = body,
                Category = PersonnelCategory.CivilServant,
                RankGroup = RankGroup.Staff,
                ActiveFrom = new Date { Year = 2020, Month = 1, Day = 1 },
            },
            RequestId = id,
        },
        options))).Name;

    /// <summary>Registers a household and its Lead.</summary>
    /// <returns>Household and link.</returns>
    public async Task<(string Household, string Link)> HouseholdAsync(string lead)
    {
        var request = CountyClient.NewHousehold(sender.County, village, $"soak-{Interlocked.Increment(ref _number)}");
        var household = (await sender.CommandAsync("household-registered", (gateway, id, options) => gateway.Households.CreateHouseholdAsync(
            new CreateHouseholdRequest(request) { RequestId = id }, options))).Name;
        var start = new StartLinkRequest { Parent = sender.County, Link = Lead(household, lead), Reason = "年度安排" };
        var link = (await sender.CommandAsync("link-started", (gateway, id, options) => gateway.Links.StartLinkAsync(
            new StartLinkRequest(start) { RequestId = id }, options))).Created.Single(IsLink);
        return (household, link);
    }

    /// <summary>Whether a created resource is a link.</summary>
    public static bool IsLink(string name) => name.StartsWith("links/", StringComparison.Ordinal);

    /// <summary>A cadre as a household's Lead from today.</summary>
    public static Link Lead(string household, string cadre) => new()
    {
        Subject = household, Holder = cadre, Kind = LinkKind.Helping, Role = LinkRole.Lead, Duties = { LinkDuty.Assist }, From = Today,
    };
}
