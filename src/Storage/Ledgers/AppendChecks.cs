using Lianxin.Ledger.Appends;
using Lianxin.Storage.Tables;

namespace Lianxin.Storage.Ledgers;

/// <summary>
/// What can be refused without asking the store, on the caller's own thread: a batch then holds only appends that both
/// stores can take, and neither sees a text that the other would not.
/// </summary>
internal static class AppendChecks
{
    private const int MaxResultBytes = 64 * 1024;

    public static void Check(AppendRequest request)
    {
        Require(!string.IsNullOrEmpty(request.County.Value), "the county is missing");
        Require(!request.Streams.IsDefaultOrEmpty, "an append names at least one stream");
        Require(request.Result.Length <= MaxResultBytes, $"the result is longer than {MaxResultBytes} bytes");
        RequireText(request.Actor, "actor");
        RequireText(request.Request.Key, "request key");
        RequireText(request.Request.BodyHash, "body hash");
        if (!request.NewKeys.IsDefaultOrEmpty)
        {
            foreach (var key in request.NewKeys)
                RequireText(key.KeyId, "key id");
        }

        foreach (var read in request.Reads)
        {
            Require(read.Stream.County == request.County, $"stream {read.Stream} lies in another county");
            Require(read.Version >= 1, $"stream {read.Stream} was read at no version");
        }

        for (var i = 0; i < request.Streams.Length; i++)
        {
            CheckStream(request, request.Streams[i]);
            for (var j = 0; j < i; j++)
                Require(request.Streams[j].Stream != request.Streams[i].Stream, $"stream {request.Streams[i].Stream} appears twice");
        }
    }

    private static void CheckStream(AppendRequest request, StreamAppend append)
    {
        RequireText(append.Stream.Value, "stream");
        RequireText(append.Kind, "kind");
        Require(append.Stream.County == request.County, $"stream {append.Stream} lies in another county");
        Require(append.ExpectedVersion >= 0, $"stream {append.Stream}: a version is never negative");
        Require(!append.Entries.IsDefaultOrEmpty, $"stream {append.Stream} gets no entry");
        foreach (var entry in append.Entries)
        {
            RequireText(entry.Type, "entry type");
            if (YearClosing.Is(entry))
                _ = YearClosing.YearOf(entry);
            if (KeyErasing.Is(entry))
                _ = KeyErasing.KeyOf(entry);
        }

        if (!append.Rows.IsDefaultOrEmpty)
        {
            foreach (var row in append.Rows)
                CheckRecord(ReadModel.TableOf(row), row);
        }

        if (append.Facts.IsDefaultOrEmpty)
            return;
        foreach (var draft in append.Facts)
        {
            Require(draft.EntryIndex >= 0 && draft.EntryIndex < append.Entries.Length, "a fact names an entry outside its append");
            Require(draft.Sign is 1 or -1, "a fact's sign is +1 or -1");
            CheckRecord(ReadModel.TableOf(draft.Fact), draft.Fact);
        }
    }

    private static void CheckRecord(RecordTable table, object record)
    {
        foreach (var column in table.Columns)
        {
            if (column.Kind != ColumnKind.Text)
                continue;
            var text = (string?)column.ValueOf(record);
            Require(text is not null || column.IsNullable, $"{table.Name}.{column.Name} is null");
            Require(text is null || StoredText.IsStorable(text), $"{table.Name}.{column.Name} holds NUL or a lone surrogate");
        }
    }

    private static void RequireText(string? text, string what) =>
        Require(!string.IsNullOrEmpty(text) && StoredText.IsStorable(text), $"the {what} is empty, or holds NUL or a lone surrogate");

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new AppendRejectedException(otherwise);
    }
}
