using System.Text.Json;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Ids;

namespace Lianxin.Grains.Operations;

/// <summary>One run of an operation's work: what it was asked, what it counts, and where it goes on from.</summary>
internal sealed class OperationRun
{
    /// <summary>How results are written.</summary>
    public static readonly JsonSerializerOptions ResultJson = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The operation.</summary>
    public required OperationId Operation { get; init; }

    /// <summary>Its arguments.</summary>
    public required OperationRequest Request { get; init; }

    /// <summary>Whether nothing may be stored but the report.</summary>
    public required bool ValidateOnly { get; init; }

    /// <summary>Who started it, with a key that child requests derive from.</summary>
    public required CommandContext Context { get; init; }

    /// <summary>Position of the founding entry: what is stored beyond it may be this operation's own.</summary>
    public required long FoundedAt { get; init; }

    /// <summary>Where to go on from; zero counts for a start.</summary>
    public required OperationCursor From { get; init; }

    /// <summary>Counts.</summary>
    public required OperationTally Tally { get; init; }

    /// <summary>Item results.</summary>
    public required ItemLog Items { get; init; }

    /// <summary>Remembers how far the work has come.</summary>
    public required Func<OperationCursor, Task> Remember { private get; init; }

    /// <summary>The county.</summary>
    public CountyCode County => EntityId.CountyOf(Operation);

    /// <summary>Counts an item and logs its results.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="items">Its results.</param>
    /// <param name="cancellation">Gives up.</param>
    public ValueTask DoneAsync(ItemOutcome outcome, IEnumerable<OperationItem> items, CancellationToken cancellation)
    {
        Tally.Count(outcome);
        return Items.AddAsync(items, cancellation);
    }

    /// <summary>Writes item results out and remembers how far the work has come.</summary>
    /// <param name="cancellation">Gives up.</param>
    public async Task CheckpointAsync(CancellationToken cancellation)
    {
        await Items.FlushAsync(cancellation);
        await Remember(new OperationCursor
        {
            SchemaVersion = OperationCursor.Shape,
            Done = Tally.Done,
            Changed = Tally.Changed,
            Unchanged = Tally.Unchanged,
            Failed = Tally.Failed,
            Pages = Items.Pages,
        });
    }

    /// <summary>An outcome with a result.</summary>
    /// <param name="result">Ids and figures.</param>
    /// <returns>The outcome.</returns>
    public static OperationOutcome Succeeded(object result) => new(null, JsonSerializer.Serialize(result, ResultJson));
}
