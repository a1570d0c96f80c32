using Lianxin.Domain.Policies;
using Lianxin.Yaml;

namespace Lianxin.Grains.Counties;

/// <summary>The policy a new ledger adopts first: <c>policies/county-default.yaml</c>, as built into the release.</summary>
internal sealed class BuiltInPolicy
{
    private const string Resource = "county-default.yaml";

    /// <summary>Reads and checks the file; a release with a bad one doesn't start.</summary>
    public BuiltInPolicy()
    {
        using var stream = typeof(BuiltInPolicy).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not built in");
        using var reader = new StreamReader(stream);
        Yaml = reader.ReadToEnd();
        Policy = PolicyYaml.Read(Yaml).Value ?? throw new InvalidOperationException($"{Resource} can't be read");
    }

    /// <summary>The file's text.</summary>
    public string Yaml { get; }

    /// <summary>What it says.</summary>
    public CountyPolicy Policy { get; }
}
