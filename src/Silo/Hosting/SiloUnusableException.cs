namespace Lianxin.Silo.Hosting;

/// <summary>A silo can't be set up as configured.</summary>
/// <param name="message">One line: what is wrong.</param>
public sealed class SiloUnusableException(string message) : Exception(message);
