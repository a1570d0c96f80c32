using System.Globalization;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Formats;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Queries;
using Lianxin.Ledger.Formats;
using Microsoft.Extensions.Logging;

namespace Lianxin.Grains.Formats;

/// <summary>Raises the store's format.</summary>
internal sealed partial class LedgerFormatGrain(ILedgerFormats formats, CountyReader reader, ILogger<LedgerFormatGrain> logger)
    : Grain, ILedgerFormatGrain
{
    public async Task<Answer<RaisedFormat>> RaiseAsync(CommandContext context, int to)
    {
        var county = CountyCode.Parse(this.GetPrimaryKeyString());
        var answer = await reader.AnswerAsync(county, new ReadContext(context.Caller), null, () => formats.RaiseAsync(to == 0 ? null : to));
        if (answer is not { Refusal: null, Value: { } raise })
            return new Answer<RaisedFormat>(null, answer.AsOf, answer.Refusal);
        if (!raise.Older.IsEmpty)
            return new Answer<RaisedFormat>(null, answer.AsOf, OlderSiloLives(raise));
        if (raise.After > raise.Before)
            LogRaised(context.Caller.Principal, raise.Before, raise.After);
        return new Answer<RaisedFormat>(new RaisedFormat(raise.Before, raise.After), answer.AsOf);
    }

    private static Refusal OlderSiloLives(FormatRaise raise)
    {
        var silos = string.Join(", ", raise.Older.Select(silo =>
            string.Create(CultureInfo.InvariantCulture, $"{silo.Address}:{silo.Port} ({silo.Format})")));
        return new Refusal(
            RefusalCode.OlderSiloLives,
            $"the ledger stays in format {raise.Before}: silos live that read less than format {raise.Wanted}: {silos}",
            $"台帐格式仍为{raise.Before}：尚有 silo 读不了格式{raise.Wanted}：{silos}");
    }

    [LoggerMessage(2601, LogLevel.Warning, "{Principal} raised the ledger's format from {Before} to {After}")]
    private partial void LogRaised(string principal, int before, int after);
}
