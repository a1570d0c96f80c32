using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;

namespace Lianxin.Gateway.Services;

/// <summary>The grain of a subject, by its id.</summary>
internal static class SubjectCalls
{
    /// <summary>The grain of a household or a division.</summary>
    public static ISubjectGrain Place(this IGrainFactory grains, string id) => id[0] == 'H'
        ? grains.Known<IHouseholdGrain>(id)
        : grains.Known<IDivisionGrain>(id);

    /// <summary>Sends a command and gives its receipt.</summary>
    public static async Task<Receipt> SendAsync(this ISubjectGrain grain, CommandContext context, SubjectCommand command, string name) =>
        (await grain.ExecuteAsync(context, command)).ToReceipt(name);

    /// <summary>The coordinator of a county.</summary>
    public static ICoordinatorGrain Coordinator(this IGrainFactory grains, CountyCode county) => grains.Known<ICoordinatorGrain>(county.Value);
}
