namespace Lianxin.Domain.Households;

/// <summary>Tags as a bit mask: bit n−1 for tag n.</summary>
public static class HouseholdTags
{
    /// <summary>The mask of some tags.</summary>
    /// <param name="tags">Tags in any order.</param>
    /// <returns>The mask.</returns>
    public static int Mask(ImmutableArray<HouseholdTag> tags)
    {
        var mask = 0;
        foreach (var tag in tags.IsDefault ? [] : tags)
            mask |= 1 << ((int)tag - 1);
        return mask;
    }

    /// <summary>The tags of a mask, ascending.</summary>
    /// <param name="mask">The mask.</param>
    /// <returns>The tags.</returns>
    public static ImmutableArray<HouseholdTag> Of(int mask) => [.. Enum.GetValues<HouseholdTag>().Where(tag => tag != 0 && (mask & (1 << ((int)tag - 1))) != 0)];
}
