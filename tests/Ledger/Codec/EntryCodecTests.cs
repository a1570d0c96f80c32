using System.Text;
using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Events;
using Lianxin.Domain.Secrets;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Entries;
using Xunit;

namespace Lianxin.Ledger.Tests.Codec;

public sealed class EntryCodecTests
{
    private const string Stream = "C-511323-0000000000000001";

    private readonly LedgerFixture _fixture = new();

    [Fact]
    public void What_is_stored_says_codes_days_and_ids_in_plain_json()
    {
        var body = LedgerFixture.Id<Domain.Ids.BodyId>("body");
        var entry = EntryCodec.Default.EncodeSealed(new BodyRegistered(body, "县水务局", BodyKind.LeadingGroup, null, "B1", LedgerFixture.Today));

        Assert.Equal(("body-registered", 1, LedgerFixture.Today), (entry.Type, entry.SchemaVersion, entry.OccurredOn));
        Assert.Equal(
            $$"""{"body":"{{body}}","name":"县水务局","kind":"LEADING_GROUP","external_no":"B1","occurred_on":"2026-03-05"}""",
            Encoding.UTF8.GetString(entry.Payload.Span));
    }

    [Fact]
    public async Task No_text_of_a_secret_reaches_the_payload()
    {
        var ring = _fixture.FoundedRing();
        var happened = new CadreRetired(LedgerFixture.Today, Secret.Of(LedgerFixture.CountyKey, "reason", "病退"), LedgerFixture.Today);

        var entry = await EntryCodec.Default.EncodeAsync(happened, Stream, ring, TestContext.Current.CancellationToken);
        var json = Encoding.UTF8.GetString(entry.Payload.Span);

        Assert.DoesNotContain("病退", json, StringComparison.Ordinal);
        Assert.Contains("\"reason\":{\"alg\":\"A256GCM\",\"key_id\":\"" + LedgerFixture.CountyKey, json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_in_clear_is_never_written_without_keys()
    {
        var happened = new CadreRetired(LedgerFixture.Today, Secret.Of("P-1", "reason", "病退"), LedgerFixture.Today);

        Assert.Throws<InvalidOperationException>(() => EntryCodec.Default.EncodeSealed(happened));
    }

    [Fact]
    public async Task A_stored_key_that_the_ring_lacks_is_looked_up_and_not_founded_again()
    {
        var happened = new CadreRetired(LedgerFixture.Today, Secret.Of("P-1", "reason", "病退"), LedgerFixture.Today);
        var founding = _fixture.FoundedRing();
        await EntryCodec.Default.EncodeAsync(happened, Stream, founding, TestContext.Current.CancellationToken);
        _fixture.Keep(founding.NewKeys);

        var ring = _fixture.Sealer.Ring(LedgerFixture.County);
        var entry = await EntryCodec.Default.EncodeAsync(happened, Stream, ring, TestContext.Current.CancellationToken);

        Assert.Equal(["P-1"], founding.NewKeys.Select(key => key.KeyId));
        Assert.Empty(ring.NewKeys);
        var reason = Assert.IsType<CadreRetired>(EntryCodec.Default.Decode(entry)).Reason;
        Assert.Equal("病退", _fixture.Sealer.Unseal(await _fixture.RingAsync("P-1"), Stream, "reason", reason));
    }

    [Fact]
    public async Task Every_text_is_sealed_with_a_nonce_of_its_own()
    {
        var ring = _fixture.FoundedRing();
        var happened = new CadreRetired(LedgerFixture.Today, Secret.Of("P-1", "reason", "病退"), LedgerFixture.Today);
        var nonces = new List<string>();
        for (var time = 0; time < 200; time++)
        {
            var entry = await EntryCodec.Default.EncodeAsync(happened, Stream, ring, TestContext.Current.CancellationToken);
            nonces.Add(Assert.IsType<CadreRetired>(EntryCodec.Default.Decode(entry)).Reason!.Nonce);
        }

        Assert.Distinct(nonces);
    }

    [Theory]
    [InlineData("cadre-promoted", 1)]
    [InlineData("body-registered", 2)]
    [InlineData("body-registered", 0)]
    public void A_type_or_version_of_a_newer_release_is_named(string type, int version)
    {
        var unknown = Assert.Throws<UnknownEntryTypeException>(() => EntryCodec.Default.Decode(new NewEntry(type, version, default, "{}"u8.ToArray())));

        Assert.Equal((type, version), (unknown.EntryType, unknown.SchemaVersion));
    }

    [Theory]
    [InlineData("""{"kind":"DEPARTMENT","surprise":1,"occurred_on":"2026-03-05"}""")]
    [InlineData("""{"kind":1,"occurred_on":"2026-03-05"}""")]
    [InlineData("""{"division":"511323","occurred_on":"2026-03-05"}""")]
    public void What_would_be_lost_or_guessed_on_reading_is_refused(string json) =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => EntryCodec.Default.Decode(new NewEntry("body-edited", 1, default, Encoding.UTF8.GetBytes(json))));

    [Fact]
    public void An_older_schema_version_is_lifted_step_by_step()
    {
        var codec = new EntryCodec(
            [new StoredType("body-edited", typeof(BodyEdited), 3)],
            [
                new Upcaster("body-edited", 1, payload =>
                {
                    payload["name"] = payload["title"]!.DeepClone();
                    payload.Remove("title");
                    return payload;
                }),
                new Upcaster("body-edited", 2, payload =>
                {
                    payload["kind"] = "TOWNSHIP";
                    return payload;
                }),
            ]);

        var lifted = codec.Decode(new NewEntry("body-edited", 1, default, Encoding.UTF8.GetBytes("""{"title":"新名","occurred_on":"2026-03-05"}""")));

        Assert.Equal(new BodyEdited("新名", BodyKind.Township, null, LedgerFixture.Today), lifted);
    }

    [Fact]
    public void An_unregistered_event_is_refused() =>
        Assert.Throws<ArgumentException>(() => EntryCodec.Default.EncodeSealed(new Stranger(LedgerFixture.Today)));

    private sealed record Stranger(DateOnly OccurredOn) : ISubjectEvent;
}
