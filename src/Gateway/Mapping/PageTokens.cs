using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Lianxin.Domain.Queries;

namespace Lianxin.Gateway.Mapping;

/// <summary>
/// Page tokens: the key to go on after, signed together with the arguments of the list. Opaque to clients, and without any
/// authority: who may see a page is decided anew for each.
/// </summary>
/// <param name="key">32 bytes; tokens of another key are refused.</param>
internal sealed class PageTokens(byte[] key)
{
    private const int SignatureLength = 16;

    /// <summary>The page a list request asks for, by its <c>page_size</c> and <c>page_token</c>.</summary>
    public PageRequest Read(Input input, IMessage request)
    {
        var size = input.PageSize((int)Field(request, "page_size"));
        var token = (string)Field(request, "page_token");
        if (!TryOpen(token, request, out var after))
            input.Refuse("page_token", "not a token of this list with these arguments", "翻页标记无效，请从第一页重新查询");
        return new PageRequest(size, after);
    }

    /// <summary>The same for lists that go on after a number.</summary>
    public (int Size, long After) ReadNumbered(Input input, IMessage request)
    {
        var page = Read(input, request);
        return (page.Size, page.After.Length == 0 ? 0 : long.Parse(page.After));
    }

    /// <summary>The token of the next page; empty when there is none.</summary>
    public string Write(IMessage request, string next)
    {
        if (next.Length == 0)
            return string.Empty;
        var payload = Encoding.UTF8.GetBytes(next);
        return Base64Url.EncodeToString([.. Sign(payload, request), .. payload]);
    }

    /// <summary>The token of the next page after a number, or empty when the page wasn't full.</summary>
    public string Write(IMessage request, int size, int got, long last) => got < size ? string.Empty : Write(request, last.ToString());

    private static object Field(IMessage request, string name) => request.Descriptor.FindFieldByName(name).Accessor.GetValue(request);

    private bool TryOpen(string token, IMessage request, out string after)
    {
        after = string.Empty;
        if (token.Length == 0)
            return true;
        if (token.Length > 1024 || !Base64Url.IsValid(token))
            return false;
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length <= SignatureLength)
            return false;
        var payload = bytes[SignatureLength..];
        if (!CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, SignatureLength), Sign(payload, request)))
            return false;
        after = Encoding.UTF8.GetString(payload);
        return true;
    }

    private ReadOnlySpan<byte> Sign(byte[] payload, IMessage request)
    {
        var arguments = RequestKeys.HashWithout(request, "page_token", "page_size", "min_ledger_position");
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{request.Descriptor.FullName}\n{arguments}\n"), .. payload];
        return HMACSHA256.HashData(key, signed).AsSpan(0, SignatureLength);
    }
}
