using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lianxin.Domain.Events;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Entries;
using Xunit;

namespace Lianxin.Ledger.Tests.Codec;

/// <summary>
/// Every stored type has one file per schema version, written once and never again: what a ledger holds can be read for
/// good. A new type's file is written by running these tests with LIANXIN_WRITE_STORED=1 and the source directory in
/// LIANXIN_STORED_DIR.
/// </summary>
public sealed class StoredFileTests
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string Directory = Path.Combine(AppContext.BaseDirectory, "Stored");

    public static TheoryData<string, int> Stored =>
        new(StoredTypes.All.SelectMany(type => Enumerable.Range(1, type.SchemaVersion).Select(version => (type.Name, version))));

    [Theory]
    [MemberData(nameof(Stored))]
    public void Every_version_ever_stored_is_read_and_written_as_today(string name, int version)
    {
        var type = StoredTypes.All.Single(stored => stored.Name == name);
        var path = Path.Combine(Directory, $"{name}.v{version}.json");
        if (!File.Exists(path))
            Write(type);
        Assert.True(File.Exists(path), $"{name}.v{version}.json is missing");
        var payload = File.ReadAllBytes(path).AsMemory();

        var happened = EntryCodec.Default.Decode(new NewEntry(name, version, default, payload));
        var written = EntryCodec.Default.EncodeSealed(happened);

        Assert.IsType(type.Clr, happened);
        if (version == type.SchemaVersion)
            Assert.Equal(Compact(payload), Encoding.UTF8.GetString(written.Payload.Span));
    }

    [Fact]
    public void Every_event_of_the_domain_is_registered()
    {
        var events = typeof(ISubjectEvent).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ISubjectEvent)));

        Assert.Empty(events.Except(StoredTypes.All.Select(type => type.Clr)));
    }

    [Fact]
    public void No_stored_name_or_file_stands_for_nothing()
    {
        var known = StoredTypes.All.SelectMany(type => Enumerable.Range(1, type.SchemaVersion).Select(version => $"{type.Name}.v{version}.json"));

        Assert.Equal(StoredTypes.All.Length, StoredTypes.All.Select(type => type.Name).Distinct().Count());
        Assert.Empty(System.IO.Directory.GetFiles(Directory).Select(Path.GetFileName).Except(known));
    }

    private static string Compact(ReadOnlyMemory<byte> payload)
    {
        using var document = JsonDocument.Parse(payload);
        return JsonSerializer.Serialize(document.RootElement, AsWritten);
    }

    private static void Write(StoredType type)
    {
        if (Environment.GetEnvironmentVariable("LIANXIN_WRITE_STORED") != "1")
            return;
        var entry = EntryCodec.Default.EncodeSealed(SampleEvents.Of(type.Clr));
        var file = $"{type.Name}.v{type.SchemaVersion}.json";
        File.WriteAllBytes(Path.Combine(Directory, file), entry.Payload.ToArray());
        File.WriteAllBytes(Path.Combine(Environment.GetEnvironmentVariable("LIANXIN_STORED_DIR")!, file), entry.Payload.ToArray());
    }
}
