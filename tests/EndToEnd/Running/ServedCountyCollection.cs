namespace Lianxin.EndToEnd.Tests.Running;

/// <summary>One served county for the tests that only add to it or look at it.</summary>
[CollectionDefinition(Name)]
public sealed class ServedCountyCollection : ICollectionFixture<ServedCounty>
{
    public const string Name = "a served county";
}
