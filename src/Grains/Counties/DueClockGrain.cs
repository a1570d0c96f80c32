using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Queries;
using Lianxin.Domain.Rows;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger.Queries;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Lianxin.Grains.Counties;

/// <summary>
/// Escalates overdue difficulties. What is due comes from the read models and each request key from what is due, so that a missed tick is
/// caught up and a repeated one changes nothing.
/// </summary>
internal sealed partial class DueClockGrain(IRegistryQueries rows, CountyClocks clocks, ILogger<DueClockGrain> logger) : Grain, IDueClockGrain, IRemindable
{
    private const string Reminder = "due";
    private const int PageSize = 500;
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private CountyCode County => CountyCode.Parse(this.GetPrimaryKeyString());

    public async Task<Answer<int>> TickAsync(CommandContext context)
    {
        var county = County;
        try
        {
            // Another silo may have moved the clock a moment ago, and nothing decided here would find that out when nothing seems due.
            _ = await clocks.CatchUpAsync(county, 0);
            if (await clocks.PresentAsync(county) is not { } present)
                return new Answer<int>(0, 0, Refusals.NotFounded(county));
            var (escalated, position) = (0, 0L);

            // Highest level first: what was missed for long goes straight to the level that it has reached by now.
            for (var level = present.Policy.EscalationDays.Length; level >= 1; level--)
            {
                var dueBefore = present.Today.AddDays(1 - present.Policy.EscalationDays[level - 1]);
                var filter = new DifficultyFilter(OpenOnly: true, OverdueOn: dueBefore, EscalationBelow: level);
                var page = new PageRequest(PageSize, string.Empty);
                do
                {
                    var due = await rows.DifficultiesAsync(county, filter, page);
                    var replies = await Task.WhenAll(due.Items.Select(row => EscalateAsync(row, level)));
                    escalated += replies.Count(reply => reply.Refusal is null);
                    position = Math.Max(position, replies.Select(reply => reply.Position).DefaultIfEmpty().Max());
                    page = page with { After = due.Next };
                }
                while (page.After.Length > 0);
            }

            return new Answer<int>(escalated, position);
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return new Answer<int>(0, 0, StoreFaults.Refusal(fault));
        }
    }

    public async Task<Answer<int>> TickNowAsync()
    {
        try
        {
            if (await clocks.PresentAsync(County) is not { State.Clock: ClockKind.System } present)
                return new Answer<int>(0, 0);
            var key = ChildKey.Of("tick", $"{County}\n{present.Now:O}");
            var answer = await TickAsync(new CommandContext(Caller.System, key, key));
            LogTicked(County.Value, answer.Value, answer.Refusal?.Code.ToString() ?? "none");
            return answer;
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return new Answer<int>(0, 0, StoreFaults.Refusal(fault));
        }
    }

    // Registering anew moves the first tick to now: what fell due while no silo lived is handled at the first start, not an hour later.
    public Task ArmAsync() => this.RegisterOrUpdateReminder(Reminder, TimeSpan.Zero, Every);

    public Task ReceiveReminder(string reminderName, TickStatus status) => TickNowAsync();

    private Task<CommandReply> EscalateAsync(DifficultyRow row, int level)
    {
        var key = ChildKey.Of("escalate", $"{row.DifficultyId}\n{level}\n{row.DueOn:O}");
        var command = new EscalateDifficulty(level) { Difficulty = EntityId.Parse<DifficultyId>(row.DifficultyId) };
        return GrainFactory.GetSubject(row.SubjectId).ExecuteAsync(new CommandContext(Caller.System, key, key), command);
    }

    [LoggerMessage(2201, LogLevel.Information, "Tick of county {County}: {Escalated} escalated, refusal {Refusal}")]
    private partial void LogTicked(string county, int escalated, string refusal);
}
