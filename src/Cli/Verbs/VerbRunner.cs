using System.CommandLine;
using Grpc.Core;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.Verbs;

/// <summary>Runs a verb and turns what goes wrong into one sentence on standard error and an exit code.</summary>
public static class VerbRunner
{
    /// <summary>Gives a command its action.</summary>
    /// <param name="command">The command.</param>
    /// <param name="globals">Options of all verbs.</param>
    /// <param name="run">The verb; returns an exit code.</param>
    /// <returns>The command.</returns>
    public static Command Does(this Command command, GlobalOptions globals, Func<VerbContext, Task<int>> run)
    {
        command.SetAction((parsed, cancellation) => GuardAsync(new VerbContext(parsed, globals, cancellation), run));
        return command;
    }

    private static async Task<int> GuardAsync(VerbContext context, Func<VerbContext, Task<int>> run)
    {
        await using var told = context.Cancellation.Register(() => TellStopping(context));
        try
        {
            return await run(context);
        }
        catch (Exception) when (context.Cancellation.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
        catch (CliException e)
        {
            return await FailAsync(e.ExitCode, e.Message);
        }
        catch (Exception) when (context.ServiceFailed)
        {
            return await FailAsync(ExitCodes.Unreachable, Texts.ServiceEnded);
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.Unavailable)
        {
            return await FailAsync(
                ExitCodes.Unreachable,
                (context.Server is { } server && e.GetRpcStatus() is null ? Texts.NoAnswer(server) : StatusSentence.Of(e)) + (context.GoesOn ? Texts.GoesOn : string.Empty));
        }
        catch (RpcException e)
        {
            return await FailAsync(ExitCodes.Refused, StatusSentence.Of(e));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidDataException)
        {
            return await FailAsync(ExitCodes.Usage, e.Message);
        }
        catch (Exception e)
        {
            return await FailAsync(ExitCodes.Refused, Texts.Fault(e));
        }
    }

    /// <summary>Said at once: a standalone service takes seconds to stop.</summary>
    private static void TellStopping(VerbContext context)
    {
        if (context.GoesOn)
            Console.Error.WriteLine(Texts.Stopping);
    }

    private static async Task<int> FailAsync(int code, string message)
    {
        await Console.Error.WriteLineAsync($"lianxin: {message.ReplaceLineEndings(" ")}");
        return code;
    }
}
