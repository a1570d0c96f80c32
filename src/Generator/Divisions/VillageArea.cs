using Lianxin.Generator.Bodies;
using Lianxin.Generator.Cadres;

namespace Lianxin.Generator.Divisions;

/// <summary>A village that has households, with those who work there.</summary>
internal sealed class VillageArea(int index, Division village, int weight, int povertyPerMille)
{
    public int Index { get; } = index;

    public string Code => Village.Code;

    public Division Village { get; } = village;

    public string TownshipCode => Village.Code[..9];

    /// <summary>Share of the county's households, against the other villages' weights.</summary>
    public int Weight { get; } = weight;

    /// <summary>How many of a thousand households carry a tag.</summary>
    public int PovertyPerMille { get; } = povertyPerMille;

    public int FirstHousehold { get; set; }

    public int HouseholdCount { get; set; }

    public List<Cadre> VillageCadres { get; } = [];

    public List<Cadre> GridWorkers { get; } = [];

    /// <summary>The VILLAGE_CADRE_IN_CHARGE of the whole year.</summary>
    public Cadre? InCharge { get; set; }

    public Cadre? FirstSecretary { get; set; }

    public List<Body> SupportingBodies { get; } = [];
}
