using Lianxin.Bench.Plain.Counties;

namespace Lianxin.Bench.Plain.Households;

/// <summary>Households, in the basic view: Plain holds no personal data.</summary>
internal sealed class PlainHouseholds(NpgsqlDataSource database) : Api.V1.Households.HouseholdsBase
{
    public override async Task<Household> GetHousehold(GetHouseholdRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<HouseholdId>(request.Name, "name");
        if (request.View == View.Full)
            input.Refuse("view", "only the basic view is kept here", "此处仅保存基本信息");
        input.Done();
        return await HouseholdRows.FindAsync(database, id, context.CancellationToken) ?? throw Missing.Of(id.Value).ToException();
    }
}
