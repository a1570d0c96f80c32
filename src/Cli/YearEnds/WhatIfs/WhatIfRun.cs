using Lianxin.Cli.Connecting;
using Lianxin.Cli.Verbs;

namespace Lianxin.Cli.YearEnds.WhatIfs;

/// <summary><c>evaluate --what-if</c>: what a year's evaluation would come to, shown and written; nothing is frozen or scored.</summary>
public static class WhatIfRun
{
    /// <summary>Runs.</summary>
    /// <param name="context">The command line.</param>
    /// <param name="clients">The service.</param>
    /// <param name="year">The year.</param>
    /// <param name="schemeFile">The scheme to draft by when the year has no evaluation yet; null to refuse then.</param>
    /// <param name="what">What to imagine.</param>
    /// <param name="directory">Where files go; null for none.</param>
    public static async Task RunAsync(VerbContext context, ServiceClients clients, int year, string? schemeFile, WhatIf what, string? directory)
    {
        if (schemeFile is not null)
            await new YearEnd(clients, context.Board).DraftAsync(year, schemeFile, context.Cancellation);
        if (directory is null)
        {
            Simulations.Print(context, await Simulations.AskAsync(context, clients, year, what, what.Top), what.Top);
            return;
        }

        var imagined = await Simulations.AskAsync(context, clients, year, what, WhatIf.MostTop);
        await WhatIfFiles.WriteAsync(imagined, directory, context.Cancellation);
        Simulations.Print(context, imagined, what.Top);
    }
}
