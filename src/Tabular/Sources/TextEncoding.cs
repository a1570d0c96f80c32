using System.Text;

namespace Lianxin.Tabular.Sources;

/// <summary>
/// Tells a text's encoding from all of its bytes: a byte order mark, else UTF-8 if it is valid throughout, else GB18030
/// likewise. Real GB18030 text is practically never valid UTF-8, so no statistics are needed.
/// </summary>
internal static class TextEncoding
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    static TextEncoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Gb18030 = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    /// <summary>GB18030, refusing what it can't hold.</summary>
    public static Encoding Gb18030 { get; }

    /// <summary>Detects the encoding; leaves the stream anywhere.</summary>
    public static Encoding Detect(Stream stream)
    {
        Span<byte> start = stackalloc byte[2];
        stream.Position = 0;
        var read = stream.ReadAtLeast(start, 2, throwOnEndOfStream: false);
        Encoding[] candidates = read == 2 && start is [0xFF, 0xFE] ? [new UnicodeEncoding(false, true, true)]
            : read == 2 && start is [0xFE, 0xFF] ? [new UnicodeEncoding(true, true, true)]
            : [Utf8, Gb18030];
        return Array.Find(candidates, candidate => IsValid(stream, candidate)) ?? throw Unreadable.NotText();
    }

    private static bool IsValid(Stream stream, Encoding encoding)
    {
        var bytes = new byte[1 << 16];
        var characters = new char[encoding.GetMaxCharCount(bytes.Length)];
        var decoder = encoding.GetDecoder();
        stream.Position = 0;
        try
        {
            int read;
            do
            {
                read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
                var decoded = decoder.GetChars(bytes.AsSpan(0, read), characters, flush: read < bytes.Length);

                // A text has no NUL; a binary file that happens to decode does.
                if (characters.AsSpan(0, decoded).Contains('\0'))
                    return false;
            }
            while (read == bytes.Length);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
