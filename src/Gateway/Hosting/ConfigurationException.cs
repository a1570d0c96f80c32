namespace Lianxin.Gateway;

/// <summary>The gateway can't start as configured; the message is the one line a person reads.</summary>
/// <param name="message">What is wrong and what to do.</param>
internal sealed class ConfigurationException(string message) : Exception(message);
