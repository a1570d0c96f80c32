using System.Globalization;
using System.Reflection;

namespace Lianxin.Storage.Connections;

/// <summary>One numbered script of a store.</summary>
/// <param name="Number">Its number; scripts are applied in this order, each once.</param>
/// <param name="Name">Its file name.</param>
/// <param name="Sql">Its text.</param>
internal sealed record MigrationScript(int Number, string Name, string Sql)
{
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
