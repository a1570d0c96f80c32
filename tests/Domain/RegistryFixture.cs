using System.Collections.Immutable;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Tests.Policies;
using Xunit;

namespace Lianxin.Domain.Tests;

/// <summary>Ids and moments of an invented county.</summary>
internal static class RegistryFixture
{
    public static readonly CountyCode County = CountyCode.Parse("511323");
    public static readonly DateOnly Today = new(2026, 3, 5);

    public static CommandScope Scope(DateOnly? today = null, string request = "request") => new()
    {
        County = County,
        Today = today ?? Today,
        Policy = DefaultPolicy.Value,
        RequestKey = request,
    };

    public static T Id<T>(string seed)
        where T : struct, IEntityId<T> => EntityId.Derive<T>(County, seed);

    public static ImmutableArray<ISubjectEvent> Accepted(this Decision<ISubjectEvent> decision)
    {
        Assert.Null(decision.Refusal);
        return decision.Events;
    }

    public static Refusal Refused(this Decision<ISubjectEvent> decision, RefusalCode code)
    {
        Assert.NotNull(decision.Refusal);
        Assert.Equal(code, decision.Refusal.Code);
        Assert.NotEmpty(decision.Refusal.MessageZh);
        return decision.Refusal;
    }
}
