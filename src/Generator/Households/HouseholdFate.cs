namespace Lianxin.Generator.Households;

internal enum HouseholdFate
{
    Stays,
    Split,
    Merge,
    Move,
    MoveOut,
    Dissolve,
}
