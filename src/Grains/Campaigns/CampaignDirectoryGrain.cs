using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Campaigns;
using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Queries;
using Lianxin.Grains.Imports;
using Lianxin.Grains.Queries;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger.Queries;
using Lianxin.Yaml;
using Orleans.Concurrency;

namespace Lianxin.Grains.Campaigns;

/// <summary>The campaigns of a county.</summary>
[Reentrant, StatelessWorker]
internal sealed class CampaignDirectoryGrain(CountyReader reader, IRegistryQueries rows) : Grain, ICampaignDirectoryGrain
{
    private CountyCode County => CountyCode.Parse(this.GetPrimaryKeyString());

    public async Task<CommandReply> CreateAsync(CommandContext context, string yaml)
    {
        var read = CampaignYaml.Read(yaml);
        if (read.Value is not { } sheet)
        {
            var first = read.Errors[0];
            return CommandReply.Refused(new Refusal(
                RefusalCode.LintFailed, $"{first.Line}:{first.Column} {first.Path}: {first.Message}", $"{first.Line}行{first.Column}列 {first.Path}：{first.MessageZh}", "yaml"));
        }

        try
        {
            var (subjects, unknown) = await SubjectsAsync(sheet);
            if (unknown is not null)
                return CommandReply.Refused(unknown);
            var id = EntityId.Derive<CampaignId>(County, context.RequestKey);
            var reply = await GrainFactory.GetGrain<ICampaignGrain>(id.Value)
                .ExecuteAsync(context, new CreateCampaign(sheet.Year, sheet.Title, sheet.Terms with { Subjects = subjects }));
            return reply.Refusal is null ? reply with { Created = [id.Value] } : reply;
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return CommandReply.Refused(StoreFaults.Refusal(fault));
        }
    }

    public Task<Answer<ImmutableArray<CampaignView>>> CampaignsAsync(ReadContext context) => reader.AnswerAsync(County, context, null, async () =>
    {
        var listed = await rows.CampaignsAsync(County);
        var answers = await Task.WhenAll(listed.Select(row => GrainFactory.GetGrain<ICampaignGrain>(row.CampaignId).GetAsync(context)));
        return answers.Select(answer => answer.Value).OfType<CampaignView>().ToImmutableArray();
    });

    /// <summary>Subjects with their units: cadres lean on their body, bodies on one another.</summary>
    private async Task<(ImmutableArray<CampaignSubject> Subjects, Refusal? Unknown)> SubjectsAsync(CampaignSheet sheet)
    {
        var (named, bodies) = (sheet.Subjects.ToHashSet(StringComparer.Ordinal), sheet.CadresOf.ToHashSet(StringComparer.Ordinal));
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in Pages.All((page, gives) => rows.CadresAsync(County, new CadreFilter(), page, gives)))
        {
            if (named.Contains(row.CadreId) || (bodies.Contains(row.BodyId) && row.ActiveTo is null))
                found[row.CadreId] = row.BodyId;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in Pages.All((page, gives) => rows.BodiesAsync(County, new BodyFilter(), page, gives)))
        {
            known.Add(row.BodyId);
            if (named.Contains(row.BodyId))
                found[row.BodyId] = string.Empty;
        }

        var unknown = sheet.Subjects.FirstOrDefault(id => !found.ContainsKey(id)) ?? sheet.CadresOf.FirstOrDefault(id => !known.Contains(id));
        return (
            [.. found.Select(pair => new CampaignSubject(pair.Key, pair.Value))],
            unknown is null ? null : SubjectIds.NotFound(unknown) with { Field = "yaml" });
    }
}
