namespace Lianxin.Generator.Links;

/// <summary>A role with everything that follows from it in links.csv.</summary>
internal sealed record LinkRole(string Code, string SubjectKind, string HolderKind, string Kind, string Duties)
{
    public static readonly LinkRole LinkedLeader = new("LINKED_LEADER", "TOWNSHIP", "CADRE", "LINKED", "GUIDE;SUPERVISE");
    public static readonly LinkRole FirstSecretary = new("FIRST_SECRETARY", "VILLAGE", "CADRE", "HELPING", "GUIDE;ASSIST");
    public static readonly LinkRole TeamMember = new("TEAM_MEMBER", "VILLAGE", "CADRE", "HELPING", "ASSIST");
    public static readonly LinkRole VillageCadreInCharge = new("VILLAGE_CADRE_IN_CHARGE", "VILLAGE", "CADRE", "IN_CHARGE",
        "SUPERVISE;ASSIST");
    public static readonly LinkRole SupportingBody = new("SUPPORTING_BODY", "VILLAGE", "BODY", "HELPING", "ASSIST");
    public static readonly LinkRole Lead = new("LEAD", "HOUSEHOLD", "CADRE", "HELPING", "ASSIST");
    public static readonly LinkRole GridWorker = new("GRID_WORKER", "HOUSEHOLD", "CADRE", "LINKED", "ASSIST");
}
