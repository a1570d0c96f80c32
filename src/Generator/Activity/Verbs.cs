namespace Lianxin.Generator.Activity;

internal static class Verbs
{
    private static readonly string[] Codes =
    [
        "VISIT", "REPORT", "ACCEPT", "ASSIGN", "START", "RETURN", "REFER", "MEASURE", "RESOLVE", "EFFECT",
        "CLOSE_UNCONFIRMED", "REOPEN",
        "WITHDRAW", "DECLINE", "TRANSFER", "END_LINK", "SPLIT", "MERGE", "MOVE", "MOVE_OUT", "DISSOLVE",
    ];

    public static string Code(this Verb verb) => Codes[(int)verb];

    /// <summary>
    /// Order within a day: changes of Lead come before the work of the day, so that the successor can do it; what ends
    /// comes after it.
    /// </summary>
    public static int PlaceInDay(this Verb verb) => verb switch
    {
        Verb.Transfer => 0,
        >= Verb.EndLink => 2,
        _ => 1,
    };
}
