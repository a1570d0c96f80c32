using Lianxin.Bench.Plain.Counties;

namespace Lianxin.Bench.Plain.Workloads;

/// <summary>Workload.</summary>
internal sealed class PlainWorkload(ICadreLoads loads, NpgsqlDataSource database) : Workload.WorkloadBase
{
    public override async Task<CadreWorkload> GetCadreWorkload(GetCadreWorkloadRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<CadreId>(request.Name, "name");
        if (request.MinLedgerPosition < 0)
            input.Refuse("min_ledger_position", "must be 0 or more", "不能为负数");
        input.Done();
        if (request.MinLedgerPosition > 0)
            await RequireAsync(request.MinLedgerPosition, context.CancellationToken);
        var load = await loads.FindAsync(id, context.CancellationToken) ?? throw Missing.Of(id.Value).ToException();
        load.LedgerPosition = Math.Max(load.LedgerPosition, request.MinLedgerPosition);
        return load;
    }

    /// <summary>Whoever holds a receipt holds a committed position, and every read sees what is committed.</summary>
    private async Task RequireAsync(long position, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT last_value FROM entry_position");
        var reached = (long)(await command.ExecuteScalarAsync(cancellation))!;
        if (reached < position)
        {
            throw new Refusal(
                RefusalCode.Unavailable, $"position {position} is not reached yet, the answer stands at {reached}", $"数据尚未同步到{position}，目前为{reached}，请稍后重试", "min_ledger_position").ToException();
        }
    }
}
