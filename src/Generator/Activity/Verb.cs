namespace Lianxin.Generator.Activity;

internal enum Verb
{
    Visit,
    Report,
    Accept,
    Assign,
    Start,
    Return,
    Refer,
    Measure,
    Resolve,
    Effect,
    CloseUnconfirmed,
    Reopen,
    Withdraw,
    Decline,
    Transfer,
    EndLink,
    Split,
    Merge,
    Move,
    MoveOut,
    Dissolve,
}
