using Lianxin.Domain.Cadres;
using Lianxin.Domain.Secrets;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Sealing;
using Xunit;

namespace Lianxin.Ledger.Tests.Sealing;

public sealed class SealerTests
{
    private const string Person = "P-511323-0000000000000001";
    private const string Stream = "H-511323-0000000000000001";

    private readonly LedgerFixture _fixture = new();

    [Fact]
    public async Task What_was_sealed_opens_in_its_place()
    {
        var (ring, secret) = await SealAsync("王小明");

        Assert.Null(secret.Clear);
        Assert.DoesNotContain("王", secret.Ciphertext, StringComparison.Ordinal);
        Assert.Equal("王小明", _fixture.Sealer.Unseal(ring, Stream, "reason", secret));
    }

    [Fact]
    public async Task It_opens_under_a_later_ring_that_reads_the_stored_key()
    {
        var (ring, secret) = await SealAsync("王小明");
        _fixture.Keep(ring.NewKeys);

        var later = await _fixture.RingAsync(Person);

        Assert.Empty(later.NewKeys);
        Assert.Equal("王小明", _fixture.Sealer.Unseal(later, Stream, "reason", secret));
    }

    [Theory]
    [InlineData("H-511323-0000000000000002", "reason")]
    [InlineData(Stream, "note")]
    public async Task Moved_to_another_stream_or_field_it_does_not_open(string stream, string field)
    {
        var (ring, secret) = await SealAsync("王小明");

        Assert.Throws<TamperedSecretException>(() => _fixture.Sealer.Unseal(ring, stream, field, secret));
    }

    [Fact]
    public async Task Changed_in_any_byte_it_does_not_open()
    {
        var (ring, secret) = await SealAsync("王小明");
        var bytes = Convert.FromBase64String(secret.Ciphertext);
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[i] ^= 1;
            var tampered = secret with { Ciphertext = Convert.ToBase64String(changed) };
            Assert.Throws<TamperedSecretException>(() => _fixture.Sealer.Unseal(ring, Stream, "reason", tampered));
        }
    }

    [Theory]
    [InlineData("A128GCM", null, null)]
    [InlineData(null, "AAAA", null)]
    [InlineData(null, null, "AAAA")]
    [InlineData(null, null, "not base64")]
    public async Task Another_algorithm_nonce_or_shape_does_not_open(string? algorithm, string? nonce, string? ciphertext)
    {
        var (ring, secret) = await SealAsync("王小明");
        var tampered = secret with { Algorithm = algorithm ?? secret.Algorithm, Nonce = nonce ?? secret.Nonce, Ciphertext = ciphertext ?? secret.Ciphertext };

        Assert.Throws<TamperedSecretException>(() => _fixture.Sealer.Unseal(ring, Stream, "reason", tampered));
    }

    [Fact]
    public async Task The_same_text_never_seals_to_the_same_bytes()
    {
        var (_, first) = await SealAsync("王小明");
        var (_, second) = await SealAsync("王小明");

        Assert.NotEqual(first.Ciphertext, second.Ciphertext);
    }

    [Fact]
    public async Task An_erased_key_gives_no_text_and_no_hash()
    {
        var (ring, secret) = await SealAsync("王小明");
        _fixture.Keep(ring.NewKeys);
        _fixture.Ledger.Erase(Person);

        var text = _fixture.Sealer.Unseal(await _fixture.RingAsync(Person), Stream, "reason", secret);

        Assert.Null(text);
        Assert.Empty(_fixture.Sealer.LookupHash(LedgerFixture.County, text));
    }

    [Fact]
    public async Task A_key_must_be_looked_up_before_it_is_used()
    {
        var (_, secret) = await SealAsync("王小明");

        Assert.Throws<InvalidOperationException>(() => _fixture.Sealer.Unseal(_fixture.Sealer.Ring(LedgerFixture.County), Stream, "reason", secret));
    }

    [Fact]
    public async Task The_countys_key_is_founded_with_its_ledger_only()
    {
        var ring = await _fixture.RingAsync(LedgerFixture.CountyKey);

        await Assert.ThrowsAsync<InvalidOperationException>(() => SealAsync(ring, LedgerFixture.CountyKey, "原因"));
    }

    [Theory]
    [InlineData("51132319900101123x", " 51132319900101123X ")]
    [InlineData("51132319900101１２３Ｘ", "51132319900101123X")]
    [InlineData(" 王小明", "王小明　")]
    public void Spellings_of_one_text_share_a_look_up_hash(string one, string other)
    {
        var hash = _fixture.Sealer.LookupHash(LedgerFixture.County, one);

        Assert.Equal(64, hash.Length);
        Assert.Equal(hash, _fixture.Sealer.LookupHash(LedgerFixture.County, other));
    }

    [Fact]
    public void Another_county_hashes_differently() => Assert.NotEqual(
        _fixture.Sealer.LookupHash(LedgerFixture.County, "王小明"),
        _fixture.Sealer.LookupHash(Lianxin.Domain.Ids.CountyCode.Parse("511324"), "王小明"));

    private async Task<(KeyRing Ring, Secret Secret)> SealAsync(string text)
    {
        var ring = await _fixture.RingAsync(Person);
        return (ring, await SealAsync(ring, Person, text));
    }

    private static async Task<Secret> SealAsync(KeyRing ring, string keyId, string text)
    {
        var happened = new CadreRetired(LedgerFixture.Today, Secret.Of(keyId, "reason", text), LedgerFixture.Today);
        var stored = EntryCodec.Default.Decode(await EntryCodec.Default.EncodeAsync(happened, Stream, ring));
        return Assert.IsType<CadreRetired>(stored).Reason!;
    }
}
