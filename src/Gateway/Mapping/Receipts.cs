namespace Lianxin.Gateway.Mapping;

/// <summary>Replies to commands as receipts.</summary>
internal static class Receipts
{
    /// <summary>The receipt of an accepted reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="name">The resource the command was about.</param>
    /// <exception cref="RpcException">The reply is a refusal.</exception>
    public static Receipt ToReceipt(this CommandReply reply, string name)
    {
        reply.Accepted();
        var receipt = new Receipt { Name = name, Etag = reply.Version.ToEtag(), LedgerPosition = reply.Position };
        receipt.Created.AddRange(reply.Created.Select(id => Created(id, name)));
        return receipt.Warn(reply);
    }

    /// <summary>Tells the warnings of a reply, in both languages.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="reply">The reply.</param>
    /// <returns>The receipt.</returns>
    public static Receipt Warn(this Receipt receipt, CommandReply reply)
    {
        receipt.Warnings.AddRange(reply.Warnings.Select(warning => warning.Chinese));
        receipt.WarningsEnglish.AddRange(reply.Warnings.Select(warning => warning.English));
        return receipt;
    }

    private static string Created(string id, string name) => id.StartsWith("D-", StringComparison.Ordinal) ? $"{name}/difficulties/{id}" : Names.Of(id);
}
