using System.Globalization;
using System.Reflection;

namespace Lianxin.Storage.Connections;

/// <summary>One numbered script of a store.</summary>
/// <param name="Number">Its number; scripts are applied in this order, each once.</param>
/// <param name="Name">Its file name.</param>
/// <param name="Sql">Its text.</param>
internal sealed record MigrationScript(int Number, string Name, string Sql)
{
    private const string Contracts = "-- Contracts: needs a release that knows ";

    /// <summary>The least script a release must know to work with the schema after this one: 1 unless the script's first line says otherwise.</summary>
    public int Least { get; } = Sql.StartsWith(Contracts, StringComparison.Ordinal)
        ? int.Parse(Sql.AsSpan(Contracts.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture)
        : 1;

    /// <summary>The scripts in a folder of this assembly, by number.</summary>
    /// <param name="folder">The folder, such as <c>Sqlite/Migrations</c>.</param>
    public static ImmutableArray<MigrationScript> In(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"{folder}/";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(name => Read(assembly, name, name[prefix.Length..]))
                .OrderBy(script => script.Number),
        ];
    }

    private static MigrationScript Read(Assembly assembly, string resource, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new MigrationScript(int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
