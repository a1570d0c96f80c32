using System.CommandLine;
using Google.Protobuf;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.Verbs;

/// <summary><c>erase</c>: a member's particulars, for good.</summary>
public static class EraseVerb
{
    public static Command Create(GlobalOptions globals)
    {
        var household = new Option<string>("--household")
        {
            Description = Texts.Say("its number (户编号) or households/…", "户编号或 households/…"), Required = true,
        };
        var person = new Option<string>("--person") { Description = Texts.Say("persons/P-…, as the household's members are named", "persons/P-…(见该户成员)"), Required = true };
        var approver = new Option<string>("--approver") { Description = Texts.Say("who approved it", "批准人"), Required = true };
        var reason = new Option<string>("--reason")
        {
            Description = Texts.Say("why; it stays, so don't repeat what is erased", "理由;该文字会保留,请勿重复要删除的内容"), Required = true,
        };
        var yes = new Option<bool>("--yes") { Description = Texts.Say("yes, for good", "确认:不可恢复") };
        return new Command("erase", Texts.Say(
            "erase a member's name, ID number, birth date and phone for good, by destroying the key that seals them",
            "销毁成员信息的密钥,永久删除其姓名、身份证号、出生日期与电话")) { household, person, approver, reason, yes }
        .Does(globals, async context =>
        {
            if (!context.Value(yes))
                throw new CliException(ExitCodes.Usage, Texts.Say("an erasure can't be undone: say --yes", "删除后不可恢复,请加 --yes 确认"));
            await using var session = await context.ConnectAsync();
            var receipt = await session.Clients.Households.EraseMemberAsync(
                new()
                {
                    Name = await NameAsync(session.Clients, context.Value(household)!, context.Cancellation),
                    Person = context.Value(person),
                    Approver = context.Value(approver),
                    Reason = context.Value(reason),
                    RequestId = Guid.NewGuid().ToString(),
                },
                cancellationToken: context.Cancellation);
            Console.WriteLine(context.Json ? JsonFormatter.Default.Format(receipt) : Texts.Say(
                $"erased; ledger position {receipt.LedgerPosition:N0}. Backups from before still hold the key: a restore is given the erasures made since.",
                $"已删除,台帐位置 {receipt.LedgerPosition:N0}。此前的备份仍含该密钥:恢复时须带上其后的删除记录。"));
            return ExitCodes.Done;
        });
    }

    private static async Task<string> NameAsync(ServiceClients clients, string stated, CancellationToken cancellation) =>
        stated.StartsWith("households/", StringComparison.Ordinal)
            ? stated
            : (await ExternalNumbers.HouseholdAsync(clients, stated, cancellation))?.Name
                ?? throw new CliException(ExitCodes.Refused, Texts.Say($"no household has the number {stated}", $"没有编号为 {stated} 的户"));
}
