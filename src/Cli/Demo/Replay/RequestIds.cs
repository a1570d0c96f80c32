using System.Security.Cryptography;
using System.Text;

namespace Lianxin.Cli.Demo.Replay;

/// <summary>
/// Name-based UUIDs (RFC 9562, version 8 over SHA-256): the same demo sends the same request id for the same step, so that
/// what was interrupted can be sent again.
/// </summary>
public sealed class RequestIds(string scope)
{
    /// <summary>The request id of a step.</summary>
    /// <param name="step">What tells it apart, such as <c>activity/17</c>.</param>
    /// <returns>A UUID as text.</returns>
    public string Of(string step)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{scope}/{step}"), digest);
        digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new Guid(digest[..16], bigEndian: true).ToString();
    }
}
