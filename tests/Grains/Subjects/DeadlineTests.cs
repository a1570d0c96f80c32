using Lianxin.Contracts.Calls;
using Lianxin.Grains.Tests.Hosting;
using Lianxin.Grains.Tests.Operations;

namespace Lianxin.Grains.Tests.Subjects;

public sealed class DeadlineTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    private static readonly DateTimeOffset Past = DateTimeOffset.UnixEpoch;

    [Fact]
    public async Task Work_whose_caller_has_given_up_is_not_begun_and_the_same_request_does_it_later()
    {
        var county = await silo.FoundAsync();
        var desk = new OperationDesk(silo, county);
        var head = await desk.HeadAsync();

        CallDeadline.Set(Past);
        await Assert.ThrowsAsync<TimeoutException>(() => county.RegisterHouseholdAsync("late"));
        CallDeadline.Clear();

        Assert.Equal(head, await desk.HeadAsync());
        await county.RegisterHouseholdAsync("late");
        Assert.True(await desk.HeadAsync() > head);
    }
}
