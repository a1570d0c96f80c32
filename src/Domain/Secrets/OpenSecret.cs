namespace Lianxin.Domain.Secrets;

/// <summary>Opens a stored secret, so that it can be sealed anew for another stream.</summary>
/// <param name="field">The name it was sealed under: the event's property in snake_case, such as <c>id_number</c>.</param>
/// <param name="secret">The secret, sealed or clear; null for none.</param>
/// <returns>The text, or null when there is none or its key is erased.</returns>
public delegate string? OpenSecret(string field, Secret? secret);

/// <summary>Keyed hash of a secret's text for look-up.</summary>
/// <param name="field">The name it was sealed under.</param>
/// <param name="secret">The secret, sealed or clear; null for none.</param>
/// <returns>Hexadecimal digits, or empty when there is no text.</returns>
public delegate string HashSecret(string field, Secret? secret);
