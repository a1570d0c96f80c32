using Lianxin.Domain.Ids;
using Lianxin.Domain.Queries;
using Lianxin.Ledger.Queries;

namespace Lianxin.Grains.Imports;

/// <summary>What rows refer to by code or number, as it stands when the import begins: divisions and bodies, a few thousand.</summary>
internal sealed class ImportReferences
{
    private readonly Dictionary<string, DivisionId> _divisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BodyId> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _earlier = new(StringComparer.Ordinal);

    private ImportReferences()
    {
    }

    /// <summary>Whether households were registered before the import.</summary>
    public bool HadHouseholds { get; private set; }

    /// <summary>Loads the references of a county.</summary>
    /// <param name="rows">The read models.</param>
    /// <param name="county">The county.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The references.</returns>
    public static async Task<ImportReferences> LoadAsync(IRegistryQueries rows, CountyCode county, CancellationToken cancellation)
    {
        var references = new ImportReferences();
        await foreach (var row in Pages.All((page, gives) => rows.DivisionsAsync(county, new DivisionFilter(), page, gives), cancellation))
        {
            references._divisions[row.Code] = EntityId.Parse<DivisionId>(row.DivisionId);
            foreach (var earlier in row.EarlierCodes.Split(';', StringSplitOptions.RemoveEmptyEntries))
                references._earlier[earlier] = row.Code;
        }

        await foreach (var row in Pages.All((page, gives) => rows.BodiesAsync(county, new BodyFilter(), page, gives), cancellation))
        {
            references._bodies[row.ExternalNo.Length > 0 ? row.ExternalNo : row.BodyId] = EntityId.Parse<BodyId>(row.BodyId);
        }

        var households = await rows.HouseholdsAsync(county, new HouseholdFilter(), new PageRequest(1, string.Empty), cancellation);
        references.HadHouseholds = households.Total > 0;
        return references;
    }

    /// <summary>A division by its code, an earlier one too.</summary>
    /// <param name="code">9 or 12 digits, or 6.</param>
    /// <returns>The division, or null.</returns>
    public DivisionId? Division(string code) =>
        _divisions.TryGetValue(code, out var id) || (_earlier.TryGetValue(code, out var present) && _divisions.TryGetValue(present, out id)) ? id : null;

    /// <summary>A body by its number, or by its id when it has none.</summary>
    /// <param name="number">单位编号.</param>
    /// <returns>The body, or null.</returns>
    public BodyId? Body(string number) => _bodies.TryGetValue(number, out var id) ? id : null;
}
