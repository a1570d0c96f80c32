using Lianxin.Domain.Decisions;

namespace Lianxin.Domain.Commands;

/// <summary>A command to one subject (household, division, cadre, body, county). Texts come in clear; rules make them secrets.</summary>
[GenerateSerializer, Immutable, Alias("lx.SubjectCommand")]
public abstract record SubjectCommand
{
    /// <summary>The etag the caller saw, or empty to skip the check; another present etag refuses with <see cref="RefusalCode.StaleEtag"/>.</summary>
    [Id(0)]
    public string Etag { get; init; } = string.Empty;
}
