using System.Security.Cryptography;
using Lianxin.Proofs.Checkpoints;
using Lianxin.Proofs.Merkle;
using Xunit;

namespace Lianxin.Ledger.Tests.Proofs;

public sealed class CheckpointTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private readonly CheckpointKey _key = CheckpointKey.Create();

    [Fact]
    public void A_checkpoint_survives_its_file_and_is_still_signed()
    {
        var checkpoint = Checkpoint.TryRead(Signed().Write());

        Assert.NotNull(checkpoint);
        Assert.Equal(("511323", 3L, At, _key.Id), (checkpoint.County, checkpoint.Size, checkpoint.SignedAt, checkpoint.KeyId));
        using var publicHalf = CheckpointKey.TryRead(_key.PublicPem());
        Assert.True(publicHalf!.Signed(checkpoint));
    }

    [Fact]
    public void Whatever_is_changed_the_signature_no_longer_holds()
    {
        var signed = Signed();
        Checkpoint[] changed =
        [
            signed with { County = "511324" },
            signed with { Size = 4 },
            signed with { Root = SHA256.HashData([1]) },
            signed with { SignedAt = At.AddMilliseconds(1) },
            signed with { Signature = new byte[64] },
            signed with { Signature = ReadOnlyMemory<byte>.Empty },
        ];

        Assert.All(changed, checkpoint => Assert.False(_key.Signed(checkpoint)));
        using var other = CheckpointKey.Create();
        Assert.False(other.Signed(signed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"county\":\"511323\",\"size\":\"many\"}")]
    public void Another_file_is_no_checkpoint(string text) => Assert.Null(Checkpoint.TryRead(text));

    [Fact]
    public void A_key_of_another_kind_is_no_key()
    {
        using var rsa = RSA.Create(2048);
        using var wider = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Assert.Null(CheckpointKey.TryRead(rsa.ExportPkcs8PrivateKeyPem()));
        Assert.Null(CheckpointKey.TryRead(wider.ExportPkcs8PrivateKeyPem()));
        Assert.Null(CheckpointKey.TryRead("none"));
    }

    [Fact]
    public void An_entry_is_proven_by_its_content_and_not_with_a_letter_changed()
    {
        var entries = Enumerable.Range(1, 7).Select(Entry).ToArray();
        var tree = new MerkleRange();
        foreach (var entry in entries)
            tree.Add(entry.Hash());
        var path = InclusionPath.Siblings(4, 7).Select(range => new ReadOnlyMemory<byte>(RootOf(entries, range)));
        var proof = new EntryProof(entries[4], [.. path], _key.Sign("511323", 7, tree.Root(), At));

        var read = EntryProof.TryRead(proof.Write());

        Assert.True(read!.Holds());
        Assert.True(_key.Signed(read.Checkpoint));
        Assert.False((read with { Entry = read.Entry with { Actor = "P-other" } }).Holds());
        Assert.False((read with { Entry = read.Entry with { Position = 4 } }).Holds());
        Assert.False((read with { Entry = read.Entry with { Payload = "{}"u8.ToArray() } }).Holds());
    }

    private static byte[] RootOf(ProvenEntry[] entries, (long From, long To) range)
    {
        var tree = new MerkleRange();
        foreach (var entry in entries[(int)range.From..(int)range.To])
            tree.Add(entry.Hash());
        return tree.Root();
    }

    private static ProvenEntry Entry(int position) => new(
        position,
        "household/511323/a",
        position,
        "VisitRecorded",
        1,
        new DateOnly(2026, 3, position),
        At.AddMinutes(position),
        "P-clerk",
        "{\"a\":1}"u8.ToArray(),
        new byte[32]);

    private Checkpoint Signed() => _key.Sign("511323", 3, SHA256.HashData([0]), At);
}
