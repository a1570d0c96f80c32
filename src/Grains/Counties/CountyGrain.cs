using System.Text;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Counties;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Ledger.Models;
using Lianxin.Yaml;

namespace Lianxin.Grains.Counties;

/// <summary>The shell of a county.</summary>
internal sealed class CountyGrain(IGrainContext context, SubjectServices services, BuiltInPolicy builtIn, TimeProvider time)
    : SubjectGrain<CountyState>(context, services), ICountyGrain
{
    protected override StreamModel<CountyState> Model => StreamModels.County;

    protected override Refusal Missing => Refusals.NotFounded(County);

    public Task<Answer<CountyView>> GetAsync(ReadContext context) => AnswerAsync(context, () =>
    {
        var present = Services.Clocks.Of(County, State);
        var policy = State.PolicyOn(present.Today);
        return ValueTask.FromResult(new CountyView(
            County.Value, State.Name, State.Zone, State.Clock, present.Now, present.Today, present.Policy.Label, policy?.Hash ?? string.Empty,
            present.Policy.Unverified, [.. State.ClosedYears], Version));
    });

    public Task<Answer<int>> TickAsync(CommandContext context) => GrainFactory.GetGrain<IDueClockGrain>(County.Value).TickAsync(context);

    protected override bool TryStream(string key, out StreamId stream)
    {
        var valid = CountyCode.TryParse(key, out var county);
        stream = valid ? SubjectIds.CountyStream(county) : default;
        return valid;
    }

    /// <summary>The county's own moment: also before its founding, when nobody else has one.</summary>
    protected override ValueTask<CountyPresent?> PresentAsync() => ValueTask.FromResult<CountyPresent?>(Services.Clocks.Of(County, State));

    protected override void OnFolded() => Services.Clocks.Take(County, State);

    protected override ValueTask<Decision<ISubjectEvent>> DecideAsync(
        CountyState state, SubjectCommand command, CountyPresent present, CommandScope scope, DivisionId? subjectVillage) =>
        ValueTask.FromResult(command switch
        {
            FoundLedger found => Found(state, found),
            _ when !state.Founded => Missing,
            AdoptPolicy adopt => Adopt(state, adopt),
            AdoptScheme adopt => Adopt(state, adopt),
            _ => CountyRules.Decide(state, command, time),
        });

    /// <summary>A new ledger adopts the built-in policy in the same append, from its first day.</summary>
    private Decision<ISubjectEvent> Found(CountyState state, FoundLedger command)
    {
        var founded = CountyRules.Decide(state, command, time);
        if (founded.Refusal is not null || founded.Events.IsEmpty)
            return founded;
        var after = founded.Events.Aggregate(state, CountyFold.Apply);
        var adopted = Adopt(after, new AdoptPolicy(builtIn.Yaml, after.Today(time)));
        return adopted.Refusal is { } refusal ? refusal : Decision<ISubjectEvent>.Accept([.. founded.Events, .. adopted.Events]);
    }

    private Decision<ISubjectEvent> Adopt(CountyState state, AdoptPolicy command)
    {
        var read = PolicyYaml.Read(command.Yaml);
        if (read.Value is { } policy)
            return CountyRules.Adopt(state, command, policy, time);
        return NotPassed(read.Errors);
    }

    private Decision<ISubjectEvent> Adopt(CountyState state, AdoptScheme command)
    {
        var read = SchemeYaml.ReadLinted(command.Yaml);
        if (read.Value is { Subject: SchemeSubject.Village })
        {
            return new Refusal(
                RefusalCode.InvalidField, "a village sheet scores no cadres: hand it to SimulateVillages", "村级方案不能作为干部考核方案采用，请用于村级试算", "yaml");
        }

        if (read.Value is { } scheme)
            return CountyRules.Adopt(state, new SchemeText(scheme.Label, scheme.Year, Encoding.UTF8.GetString(SchemeJson.Write(scheme)), command.Yaml), time);
        return NotPassed(read.Errors);
    }

    private static Refusal NotPassed(ImmutableArray<YamlError> errors) => new(
        RefusalCode.LintFailed,
        string.Join("; ", errors.Take(10)),
        string.Join("；", errors.Take(10).Select(error => $"{error.Line}行{error.Column}列 {error.Path}：{error.MessageZh}")),
        "yaml");
}
