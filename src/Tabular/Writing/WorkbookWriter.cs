using System.IO.Compression;
using System.Text;

namespace Lianxin.Tabular.Writing;

/// <summary>
/// The least workbook that Excel and WPS open: sheets of inline strings and figures, one after the other. A text stays a text, so that an ID number
/// survives being opened, edited and saved; nothing can be a formula. The same rows give the same bytes. Disposing it completes the file.
/// </summary>
public sealed class WorkbookWriter : IDisposable
{
    private const int LongestName = 31;
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive;
    private readonly List<string> _sheets = [];
    private SheetWriter? _open;

    /// <summary>Begins a workbook.</summary>
    /// <param name="stream">Receives the file; not closed here.</param>
    public WorkbookWriter(Stream stream) => _archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Ends the sheet before, if any, and begins another.</summary>
    /// <param name="name">1–31 characters, none of <c>[]:*?/\</c>, unlike the others' whatever the case.</param>
    /// <param name="frozenRows">How many first rows stay in sight, and are bold.</param>
    /// <returns>Takes the sheet's rows until the next sheet begins.</returns>
    /// <exception cref="ArgumentException">A name that no spreadsheet takes.</exception>
    public SheetWriter Sheet(string name, int frozenRows = 0)
    {
        if (name.Length is 0 or > LongestName || name.IndexOfAny(['[', ']', ':', '*', '?', '/', '\\']) >= 0 || name.StartsWith('\'') || name.EndsWith('\'')
            || _sheets.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new ArgumentException($"no name of a sheet: {name}", nameof(name));
        _open?.End();
        _sheets.Add(name);
        return _open = new SheetWriter(Entry(XlsxParts.SheetPath(_sheets.Count)), frozenRows);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _open?.End();
        foreach (var (path, xml) in XlsxParts.Of(_sheets))
        {
            using var part = new StreamWriter(Entry(path), new UTF8Encoding(false));
            part.Write(xml);
        }

        _archive.Dispose();
    }

    private Stream Entry(string path)
    {
        var entry = _archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }
}
