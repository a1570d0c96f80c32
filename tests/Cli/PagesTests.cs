using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Tests;

/// <summary>Lists read to their end.</summary>
public sealed class PagesTests
{
    [Fact]
    public async Task Pages_are_asked_for_by_their_tokens_until_there_is_none()
    {
        var asked = new List<string>();

        var items = await Pages.ReadAsync<int>(token =>
        {
            asked.Add(token);
            return Task.FromResult<(IReadOnlyList<int>, string)>(token.Length == 0 ? ([1, 2], "next") : token == "next" ? ([], "last") : ([3], string.Empty));
        }).ToArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal([1, 2, 3], items);
        Assert.Equal(["", "next", "last"], asked);
    }
}
