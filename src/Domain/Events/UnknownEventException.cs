namespace Lianxin.Domain.Events;

/// <summary>A fold met an event it does not know: the entry was written by a newer release, and nothing may be made of it.</summary>
/// <param name="fold">The fold's name.</param>
/// <param name="happened">The event.</param>
public sealed class UnknownEventException(string fold, ISubjectEvent happened)
    : InvalidOperationException($"{fold} does not know {happened.GetType().Name}");
