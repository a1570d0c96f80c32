namespace Lianxin.Simulation.Tests.Cluster;

/// <summary>A fault planted in the machinery: what the checks must find, or they are worth nothing.</summary>
internal enum Mutation
{
    /// <summary>The machinery as it is.</summary>
    None,

    /// <summary>The store keeps no request keys.</summary>
    RequestsForgotten,

    /// <summary>The store keeps request keys without the body's hash.</summary>
    BodiesIgnored,

    /// <summary>Streams are not fenced by their version.</summary>
    FencesIgnored,

    /// <summary>The fence holds against what was planned on, not against what is stored when the batch is written.</summary>
    FencesOnlyPlanned,

    /// <summary>Callers are answered before the commit, which may then fail.</summary>
    AnsweredBeforeCommit,

    /// <summary>Callers are told that a failed commit went through.</summary>
    DoubtTakenForSuccess,

    /// <summary>Participants are told that an append of unknown fate was stored.</summary>
    DoubtSettled,

    /// <summary>A rolled-back batch uses its positions up.</summary>
    PositionsLost,

    /// <summary>Some rows are written beside the transaction, and lost when it is interrupted.</summary>
    RowsBeside,

    /// <summary>Only the subject's part of an append over several streams is stored.</summary>
    HoldersLeftOut,

    /// <summary>Every append forgets the tail's last entry, so that a shell's memory goes on without it.</summary>
    ReadsCutShort,

    /// <summary>A stored payload is changed afterwards.</summary>
    Tampered,
}
