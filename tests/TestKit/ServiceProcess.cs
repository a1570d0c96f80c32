using System.Diagnostics;
using System.Globalization;

namespace Lianxin.TestKit;

/// <summary>A silo or gateway as a process of its own. Its output is kept, so that a test that fails can say what the process said.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    /// <summary>So that a hanging process ends the test; no test depends on it.</summary>
    public static readonly TimeSpan Safety = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly List<string> _said = [];
    private readonly TaskCompletionSource<string> _announced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;

    private ServiceProcess(string name, Process process)
    {
        Name = name;
        _process = process;
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
        AppDomain.CurrentDomain.ProcessExit += Abandon;
    }

    /// <summary>What the test calls it.</summary>
    public string Name { get; }

    /// <summary>The process's id.</summary>
    public int Id => _process.Id;

    /// <summary>Everything it said, both streams, by line.</summary>
    public IReadOnlyList<string> Said
    {
        get
        {
            lock (_said)
                return [.. _said];
        }
    }

    /// <summary>Where it answers HTTP/1.1; known once it has announced itself.</summary>
    public Uri Http => new(Words[1]);

    /// <summary>A gateway's gRPC address.</summary>
    public Uri Grpc => new(Words[Array.IndexOf(Words, "grpc") + 1]);

    /// <summary>A silo's address among silos.</summary>
    public string Silo => Words[Array.IndexOf(Words, "silo") + 1];

    /// <summary>Whether it runs, or stands still by a signal.</summary>
    public bool Alive => !_process.HasExited;

    private string[] Words => _announced.Task.IsCompletedSuccessfully
        ? _announced.Task.Result.Split(' ')
        : throw new InvalidOperationException($"{Name} has not announced itself");

    /// <summary>Launches a program of the build.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="program">The assembly's path.</param>
    /// <param name="environment">Variables to set.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="within">Words before the command's, of something that becomes the program: where it runs.</param>
    public static ServiceProcess Launch(
        string name, string program, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments, IReadOnlyList<string>? within = null)
    {
        string[] words = [.. within ?? [], "dotnet", program, .. arguments];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        return new ServiceProcess(name, Process.Start(start)!);
    }

    /// <summary>Waits until it has said where it listens.</summary>
    public async Task<ServiceProcess> AnnouncedAsync()
    {
        var first = await Task.WhenAny(_announced.Task, ExitAsync(), Task.Delay(Safety));
        return first == _announced.Task ? this : throw new InvalidOperationException($"{Name} did not start:\n{string.Join('\n', Said)}");
    }

    /// <summary>Waits until it says that it is ready.</summary>
    public async Task ReadyAsync() =>
        await Until.TrueAsync($"{Name} is ready", async () => await HealthAsync("ready") == 200, Safety, () => string.Join('\n', Said));

    /// <summary>Asks <c>/healthz/NAME</c>.</summary>
    /// <returns>The HTTP status, 0 when nobody answers.</returns>
    public async Task<int> HealthAsync(string name)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var response = await http.GetAsync(new Uri(Http, $"healthz/{name}"));
            return (int)response.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return 0;
        }
    }

    /// <summary>Ends it at once (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await ExitAsync();
    }

    /// <summary>Stands it still (SIGSTOP): it keeps its connections and answers nothing.</summary>
    public Task PauseAsync() => SignalAsync(Signals.Stop);

    /// <summary>Lets it go on (SIGCONT).</summary>
    public Task ResumeAsync() => SignalAsync(Signals.Continue);

    /// <summary>Asks it to end (SIGTERM) and waits.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        await SignalAsync(Signals.Terminate);
        return await ExitAsync();
    }

    /// <summary>Waits for its end and for the last of what it says.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Safety);
        await _reading;
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Abandon;
        if (Alive)
            _process.Kill();
        await ExitAsync();
        _process.Dispose();
    }

    private Task SignalAsync(int signal)
    {
        Signals.Send(_process.Id, signal);
        return Task.CompletedTask;
    }

    private async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (_said)
                _said.Add(line);
            if (line.StartsWith("listening ", StringComparison.Ordinal))
                _announced.TrySetResult(line);
        }
    }

    private void Abandon(object? sender, EventArgs e) => _process.Kill();
}
