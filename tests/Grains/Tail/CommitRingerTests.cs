using Lianxin.Domain.Ids;
using Lianxin.Grains.Tail;
using Lianxin.Ledger;

namespace Lianxin.Grains.Tests.Tail;

/// <summary>What a silo tells the others of its commits.</summary>
public sealed class CommitRingerTests
{
    private static readonly CountyCode County = CountyCode.Parse("511323");
    private static readonly CountyCode Other = CountyCode.Parse("511324");

    [Fact]
    public async Task Every_county_is_rung_up_to_its_last_position()
    {
        var token = TestContext.Current.CancellationToken;
        var (news, bells) = (new News(), new Bells());
        using var ringer = new CommitRinger(news, bells);
        await ringer.StartAsync(token);

        for (var position = 1; position <= 100; position++)
            news.Commit(County, position);
        news.Commit(Other, 7);

        await bells.RungAsync(County, 100).WaitAsync(token);
        await bells.RungAsync(Other, 7).WaitAsync(token);
        await ringer.StopAsync(token);
        Assert.Equal(bells.Rings.Order(), bells.Rings);
    }

    private sealed class News : ICommitNews
    {
        private Action<CountyCode, long>? _told;

        public void Tell(Action<CountyCode, long> listener) => _told += listener;

        public void Hear(CountyCode county, long position) => throw new InvalidOperationException("nobody else commits here");

        public void Commit(CountyCode county, long position) => _told!(county, position);
    }

    private sealed class Bells : ICommitBells
    {
        private readonly Dictionary<(CountyCode, long), TaskCompletionSource> _awaited = new()
        {
            [(County, 100)] = new(TaskCreationOptions.RunContinuationsAsynchronously),
            [(Other, 7)] = new(TaskCreationOptions.RunContinuationsAsynchronously),
        };

        /// <summary>Positions of the busy county in the order they were rung.</summary>
        public List<long> Rings { get; } = [];

        public Task RungAsync(CountyCode county, long position) => _awaited[(county, position)].Task;

        public void Ring(CountyCode county, long position)
        {
            if (county == County)
                Rings.Add(position);
            if (_awaited.TryGetValue((county, position), out var awaited))
                awaited.TrySetResult();
        }
    }
}
