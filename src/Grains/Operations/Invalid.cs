using Lianxin.Domain.Decisions;

namespace Lianxin.Grains.Operations;

/// <summary>Refusals of arguments that no rule of the domain sees.</summary>
internal static class Invalid
{
    /// <summary>A field at fault.</summary>
    /// <param name="field">The field, snake_case.</param>
    /// <param name="message">What is wrong with it, after its name.</param>
    /// <param name="messageZh">The same for a clerk.</param>
    /// <returns>The refusal.</returns>
    public static Refusal Field(string field, string message, string messageZh) =>
        new(RefusalCode.InvalidField, $"{field} {message}", messageZh, field);
}
