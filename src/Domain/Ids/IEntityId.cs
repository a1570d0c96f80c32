namespace Lianxin.Domain.Ids;

/// <summary>
/// An opaque, stable id: <c>PREFIX-COUNTY-16 characters</c>, for example <c>H-511323-0a1b2c3d4e5f6g7h</c>. The prefix
/// names the kind and keeps the text from ever reading as a number; the county is where the thing was founded.
/// </summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>The letters before the first dash.</summary>
    static abstract string Prefix { get; }

    /// <summary>The whole text; empty only in <c>default</c>, which no command accepts.</summary>
    string Value { get; }

    /// <summary>Wraps a text that <see cref="EntityId"/> has found valid.</summary>
    /// <param name="value">The whole text.</param>
    /// <returns>The id.</returns>
    static abstract TSelf FromValid(string value);
}
