using System.Security.Cryptography;
using System.Text;

namespace Lianxin.Contracts.Calls;

/// <summary>Derives request keys from request keys.</summary>
public static class ChildKey
{
    /// <summary>SHA-256 of parent and item, as lower-case hex.</summary>
    /// <param name="parent">The parent's key.</param>
    /// <param name="item">What tells the child apart.</param>
    /// <returns>64 hex digits.</returns>
    public static string Of(string parent, string item) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{parent}\n{item}")));
}
