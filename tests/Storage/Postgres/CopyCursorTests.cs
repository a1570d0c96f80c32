using System.Buffers.Binary;
using System.Text;
using Lianxin.Storage.Postgres;

namespace Lianxin.Storage.Tests.Postgres;

public sealed class CopyCursorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1 << 20)]
    public async Task Rows_are_found_however_the_bytes_arrive(int piece)
    {
        string?[] ids = ["a", null, new string('x', 200_000), string.Empty, "é字"];
        using var copy = new Pieces(CopyOf(ids), piece);
        var read = new List<(long, int, int, string, int)>();
        await new CopyCursor().RunAsync(
            copy,
            fact => read.Add((fact.Position, fact.Ordinal, fact.Sign, Encoding.UTF8.GetString(fact.Text(0)), fact.Number(1, missing: -7))),
            TestContext.Current.CancellationToken);
        Assert.Equal(ids.Select((id, at) => (at + (1L << 40), at, -1, id ?? string.Empty, at % 2 == 0 ? at : -7)), read);
    }

    [Fact]
    public async Task A_copy_that_breaks_off_is_not_taken_for_whole()
    {
        using var copy = new Pieces(CopyOf(["a", "b"])[..^5], 1 << 20);
        await Assert.ThrowsAsync<EndOfStreamException>(() => new CopyCursor().RunAsync(copy, _ => { }, TestContext.Current.CancellationToken));
    }

    private static byte[] CopyOf(string?[] ids)
    {
        var bytes = new List<byte>();
        bytes.AddRange("PGCOPY\n"u8);
        bytes.AddRange([0xff, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        for (var at = 0; at < ids.Length; at++)
        {
            bytes.AddRange([0, 5]);
            Add(8, span => BinaryPrimitives.WriteInt64BigEndian(span, at + (1L << 40)));
            Add(4, span => BinaryPrimitives.WriteInt32BigEndian(span, at));
            Add(4, span => BinaryPrimitives.WriteInt32BigEndian(span, -1));
            AddBytes(ids[at] is { } id ? Encoding.UTF8.GetBytes(id) : null);
            if (at % 2 == 0)
                Add(4, span => BinaryPrimitives.WriteInt32BigEndian(span, at));
            else
                AddBytes(null);
        }

        bytes.AddRange([0xff, 0xff]);
        return [.. bytes];

        void Add(int length, Action<byte[]> write)
        {
            var field = new byte[length];
            write(field);
            AddBytes(field);
        }

        void AddBytes(byte[]? field)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, field?.Length ?? -1);
            bytes.AddRange(length);
            bytes.AddRange(field ?? []);
        }
    }

    /// <summary>Gives so many bytes at a time.</summary>
    private sealed class Pieces(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(most, buffer.Length)], cancellationToken);
    }
}
