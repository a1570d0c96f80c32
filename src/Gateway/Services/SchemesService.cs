using Lianxin.Contracts.Evaluations;

namespace Lianxin.Gateway.Services;

/// <summary>Schemes.</summary>
internal sealed class SchemesService(IGrainFactory grains) : Schemes.SchemesBase
{
    private const int YamlLimit = 256 * 1024;

    public override async Task<ListSchemesResponse> ListSchemes(ListSchemesRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var read = input.Read(context, request.MinLedgerPosition);
        input.Done();
        var answer = await Directory(county).SchemesAsync(read);
        var response = new ListSchemesResponse { LedgerPosition = answer.AsOf };
        response.Schemes.AddRange(answer.Listed().Select(scheme => new Scheme
        {
            Name = NameOf(county, scheme.Label), Year = scheme.Year, Hash = scheme.Hash, Yaml = scheme.Yaml,
        }));
        return response;
    }

    public override async Task<LintSchemeResponse> LintScheme(LintSchemeRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var yaml = input.Text(request.Yaml, "yaml", 1, YamlLimit);
        var read = input.Read(context);
        input.Done();
        var response = new LintSchemeResponse();
        response.Findings.AddRange((await Directory(county).LintSchemeAsync(read, yaml)).Listed().Select(finding =>
            new Api.V1.LintFinding { Path = finding.Path, Message = finding.Message, MessageZh = finding.MessageZh }));
        return response;
    }

    public override async Task<Receipt> AdoptScheme(AdoptSchemeRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var yaml = input.Text(request.Yaml, "yaml", 1, YamlLimit);
        var call = input.Command(request, context);
        input.Done();
        if (request.ValidateOnly)
            return await PreviewAsync(county, yaml, new ReadContext(call.Caller));
        var reply = (await Directory(county).AdoptSchemeAsync(call, yaml)).Accepted();
        var name = NameOf(county, reply.Created.FirstOrDefault() ?? string.Empty);
        var receipt = new Receipt { Name = name, Etag = reply.Version.ToEtag(), LedgerPosition = reply.Position, Created = { name } };
        return receipt.Warn(reply);
    }

    private static string NameOf(CountyCode county, string label) => $"{Names.OfCounty(county)}/schemes/{label}";

    private async Task<Receipt> PreviewAsync(CountyCode county, string yaml, ReadContext read)
    {
        var findings = (await Directory(county).LintSchemeAsync(read, yaml)).Listed();
        return findings.IsEmpty
            ? new Receipt { Name = Names.OfCounty(county) }
            : throw new Refusal(RefusalCode.LintFailed, $"{findings[0].Path}: {findings[0].Message}", findings[0].MessageZh, "yaml").ToException();
    }

    private IEvaluationDirectoryGrain Directory(CountyCode county) => grains.Known<IEvaluationDirectoryGrain>(county.Value);
}
