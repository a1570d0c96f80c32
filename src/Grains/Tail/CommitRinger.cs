using System.Threading.Channels;
using Lianxin.Domain.Ids;
using Lianxin.Ledger;
using Microsoft.Extensions.Hosting;

namespace Lianxin.Grains.Tail;

/// <summary>
/// Tells the other silos of this one's commits. The writer only leaves a note; what piles up while a ring is sent becomes one ring a county.
/// </summary>
internal sealed class CommitRinger(ICommitNews news, ICommitBells bells) : BackgroundService
{
    private readonly Channel<(CountyCode County, long Position)> _notes =
        Channel.CreateUnbounded<(CountyCode, long)>(new UnboundedChannelOptions { SingleReader = true });

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        news.Tell((county, position) => _notes.Writer.TryWrite((county, position)));
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var latest = new Dictionary<CountyCode, long>();
        while (await _notes.Reader.WaitToReadAsync(stoppingToken))
        {
            while (_notes.Reader.TryRead(out var note))
                latest[note.County] = Math.Max(note.Position, latest.GetValueOrDefault(note.County));
            foreach (var (county, position) in latest)
                bells.Ring(county, position);
            latest.Clear();
        }
    }
}
