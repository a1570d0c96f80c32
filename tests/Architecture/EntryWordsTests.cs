using Lianxin.Cli.Output;
using Lianxin.Ledger.Codec;
using Xunit;

namespace Lianxin.Architecture.Tests;

/// <summary>The command line knows no ledger, only what its entries are called; so the two are held together here.</summary>
public sealed class EntryWordsTests
{
    [Fact]
    public void Every_stored_type_has_words() =>
        Assert.All(StoredTypes.All, type => Assert.True(EntryWords.Knows(type.Name), type.Name));
}
