using System.Globalization;
using Lianxin.Domain.Commands;

namespace Lianxin.Domain.Decisions;

/// <summary>Etags of subjects: the stream's version as decimal digits, without quotes.</summary>
public static class EtagRules
{
    /// <summary>The etag of a version.</summary>
    /// <param name="version">Stream version, 0 for a subject not yet founded.</param>
    /// <returns>Decimal digits.</returns>
    public static string Of(long version) => version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Checks the etag a command carries against the present version.</summary>
    /// <param name="command">The command; an empty etag skips the check.</param>
    /// <param name="version">The present version.</param>
    /// <returns><see cref="RefusalCode.StaleEtag"/>, or null when it may go on.</returns>
    public static Refusal? Check(SubjectCommand command, long version) =>
        string.IsNullOrEmpty(command.Etag) || command.Etag == Of(version)
            ? null
            : new Refusal(
                RefusalCode.StaleEtag,
                $"the etag given is not the present one, which is {Of(version)}; read again and decide anew",
                "资料已被他人更新，请重新读取后再提交",
                "etag");
}
