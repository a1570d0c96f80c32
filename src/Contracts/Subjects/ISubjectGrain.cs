using Lianxin.Contracts.Calls;
using Lianxin.Domain.Commands;

namespace Lianxin.Contracts.Subjects;

/// <summary>A subject with a stream of its own: one writer, commands in, entries out.</summary>
public interface ISubjectGrain : IGrainWithStringKey
{
    /// <summary>Decides and stores a command. A repeat of the same context gives the first answer.</summary>
    /// <param name="context">Caller and request key.</param>
    /// <param name="command">The command, with texts in clear.</param>
    /// <returns>Accepted or refused.</returns>
    [Alias("Execute")]
    Task<CommandReply> ExecuteAsync(CommandContext context, SubjectCommand command);
}

/// <summary>A household; its key is a household id.</summary>
[Alias("lx.IHouseholdGrain")]
public interface IHouseholdGrain : ISubjectGrain
{
    /// <summary>Reads the household; <paramref name="full"/> unseals personal data.</summary>
    [Alias("Get")]
    Task<Answer<HouseholdView>> GetAsync(ReadContext context, bool full);
}

/// <summary>A division; its key is a division id.</summary>
[Alias("lx.IDivisionGrain")]
public interface IDivisionGrain : ISubjectGrain
{
    /// <summary>Reads the division.</summary>
    [Alias("Get")]
    Task<Answer<DivisionView>> GetAsync(ReadContext context, bool full);
}

/// <summary>A body; its key is a body id.</summary>
[Alias("lx.IBodyGrain")]
public interface IBodyGrain : ISubjectGrain
{
    /// <summary>Reads the body.</summary>
    [Alias("Get")]
    Task<Answer<BodyView>> GetAsync(ReadContext context);
}

/// <summary>A cadre; its key is a cadre id.</summary>
[Alias("lx.ICadreGrain")]
public interface ICadreGrain : ISubjectGrain
{
    /// <summary>Reads the cadre.</summary>
    [Alias("Get")]
    Task<Answer<CadreView>> GetAsync(ReadContext context);

    /// <summary>Lists the vetoes of the cadre's years, in order of number, with their evidence in clear.</summary>
    [Alias("Vetoes")]
    Task<Answer<ImmutableArray<VetoView>>> VetoesAsync(ReadContext context);
}

/// <summary>A county: clock, policy, closed years; its key is the six-digit code.</summary>
[Alias("lx.ICountyGrain")]
public interface ICountyGrain : ISubjectGrain
{
    /// <summary>Reads the county.</summary>
    [Alias("Get")]
    Task<Answer<CountyView>> GetAsync(ReadContext context);

    /// <summary>Handles everything due up to now: escalations of overdue difficulties. A repeated tick changes nothing.</summary>
    /// <returns>How many difficulties were escalated.</returns>
    [Alias("Tick")]
    Task<Answer<int>> TickAsync(CommandContext context);
}
