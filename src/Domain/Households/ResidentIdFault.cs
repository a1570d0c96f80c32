namespace Lianxin.Domain.Households;

/// <summary>What is wrong with a resident identity number.</summary>
public enum ResidentIdFault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Neither 15 nor 18 characters.</summary>
    Length,

    /// <summary>Something else than digits (and X at the end), or a region that begins with 0.</summary>
    Characters,

    /// <summary>The birth date in it does not exist.</summary>
    Date,

    /// <summary>The check character doesn't match: a digit is mistyped.</summary>
    Check,
}
