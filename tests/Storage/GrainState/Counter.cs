using Orleans.Runtime;

namespace Lianxin.Storage.Tests.GrainState;

[GenerateSerializer]
public sealed class CounterState
{
    [Id(0)]
    public int Value { get; set; }
}

public interface ICounter : IGrainWithStringKey
{
    Task<int> IncrementAsync();

    Task<int> ReadAsync();

    Task ClearAsync();

    Task ForgetAsync();

    Task<bool> RemindAsync();
}

/// <summary>A grain with stored state and a reminder: it walks every query the providers have.</summary>
public sealed class Counter([PersistentState("storage-test-counter", "state")] IPersistentState<CounterState> state) : Grain, ICounter, IRemindable
{
    public async Task<int> IncrementAsync()
    {
        state.State.Value++;
        await state.WriteStateAsync();
        return state.State.Value;
    }

    public async Task<int> ReadAsync()
    {
        await state.ReadStateAsync();
        return state.State.Value;
    }

    public Task ClearAsync() => state.ClearStateAsync();

    public Task ForgetAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task<bool> RemindAsync()
    {
        await this.RegisterOrUpdateReminder("due", TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));
        await this.RegisterOrUpdateReminder("due", TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(6));
        var reminder = await this.GetReminder("due");
        await this.UnregisterReminder(reminder!);
        return await this.GetReminder("due") is null && (await this.GetReminders()).Count == 0;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;
}
