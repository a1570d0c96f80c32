using Lianxin.Cluster.Tests.Running;

namespace Lianxin.Cluster.Tests;

/// <summary>The standalone service's disk is full: commands are refused, questions answered, and once there is room nobody has to help.</summary>
public sealed class FullDiskTests
{
    private const int Megabytes = 48;

    [Fact]
    public async Task Writing_goes_on_by_itself_once_there_is_room_and_nothing_acknowledged_is_lost()
    {
        await using var disk = await SmallDisk.MountAsync(Megabytes);
        var data = Path.Combine(disk.Place, "data");
        await using (var service = await StandaloneService.StartAsync(data, disk.Within))
        {
            using var county = new CountyClient("511323", service.Grpc);
            var callers = await DoubtingCallers.FoundAsync(county);
            await callers.WriteAsync(county, acknowledged: 5, refused: 0);

            await disk.FillAsync();
            await callers.WriteAsync(county, acknowledged: 0, refused: 5);
            await callers.AskAsync(county);
            Assert.True(service.Alive);

            disk.MakeRoom();
            await callers.SettleAsync(county);
            await callers.WriteAsync(county, acknowledged: 5, refused: 0);
            await callers.CompareAsync(county);

            // Filled once more, and killed while it is: what is left on the disk must do.
            await disk.FillAsync();
            await callers.WriteAsync(county, acknowledged: 0, refused: 5);
            await service.KillAsync();
            disk.MakeRoom();
            await using var next = await StandaloneService.StartAsync(data, disk.Within);
            using var again = new CountyClient("511323", next.Grpc);
            await callers.SettleAsync(again);
            await callers.CompareAsync(again);
        }
    }
}
