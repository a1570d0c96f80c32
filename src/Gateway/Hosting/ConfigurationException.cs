namespace Lianxin.Gateway;

/// <summary>The gateway can't start as configured; the message is the one line a person reads.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="passing">Whether it goes away by itself in a moment.</param>
internal sealed class ConfigurationException(string message, bool passing = false) : Exception(message)
{
    /// <summary>Whether it goes away by itself in a moment.</summary>
    public bool Passing => passing;
}
