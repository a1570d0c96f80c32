namespace Lianxin.Gateway.Tests.Host;

/// <summary>One gateway for all tests over a real host; each test founds what it needs.</summary>
[CollectionDefinition(Name)]
public sealed class GatewayCollection : ICollectionFixture<RunningGateway>
{
    public const string Name = "a running gateway";
}
