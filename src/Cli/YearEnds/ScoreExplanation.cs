using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Verbs;

namespace Lianxin.Cli.YearEnds;

/// <summary>Fetches and prints one cadre's explanation.</summary>
public static class ScoreExplanation
{
    /// <summary>Prints the explanation of a cadre given by external number or id.</summary>
    /// <exception cref="CliException">There is no such cadre.</exception>
    public static async Task PrintAsync(VerbContext context, ServiceClients clients, Evaluation evaluation, string cadreNo)
    {
        var cadre = await CadreNumbers.FindAsync(clients, cadreNo, context.Cancellation);
        var json = await FetchAsync(clients, evaluation, cadre.Name, context.Cancellation);
        if (context.Json)
            Console.WriteLine(json);
        else
        {
            var numbers = await ExplanationSubjects.LoadAsync(clients, json, context.Cancellation);
            ExplanationTree.Print(context.Console, $"{cadre.DisplayName} ({(cadre.ExternalNo.Length > 0 ? cadre.ExternalNo : cadreNo)})", json, numbers);
        }
    }

    /// <summary>The explanation's JSON.</summary>
    public static async Task<string> FetchAsync(
        ServiceClients clients, Evaluation evaluation, string cadre, CancellationToken cancellation)
    {
        var answer = await clients.Evaluations.ExplainScoreAsync(
            new() { Name = $"{evaluation.Name}/scores/{cadre["cadres/".Length..]}" }, cancellationToken: cancellation);
        return answer.ExplanationJson;
    }
}
