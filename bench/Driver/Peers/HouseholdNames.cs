using System.Security.Cryptography;
using System.Text;
using Grpc.Net.Client;

namespace Lianxin.Bench.Peers;

/// <summary>Names of households: those that are there, and others like them that are not.</summary>
public static class HouseholdNames
{
    private const int PageSize = 1000;
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Code = 16;

    /// <summary>All households of the county.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(Uri server, CancellationToken cancellation)
    {
        using var channel = GrpcChannel.ForAddress(server, new GrpcChannelOptions { MaxReceiveMessageSize = null });
        var client = new Households.HouseholdsClient(channel);
        var names = new List<string>();
        var request = new ListHouseholdsRequest { Parent = BenchCounty.Name, PageSize = PageSize };
        do
        {
            var page = await client.ListHouseholdsAsync(request, cancellationToken: cancellation);
            names.AddRange(page.Households.Select(household => household.Name));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return names;
    }

    /// <summary>Valid names under which nothing is stored.</summary>
    /// <param name="like">A household's name.</param>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<string> Invented(string like, int count) =>
        [.. Enumerable.Range(0, count).Select(number => like[..^Code] + CodeOf($"nobody {number}"))];

    private static string CodeOf(string seed) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).Take(Code).Select(octet => Letters[octet % Letters.Length]));
}
