using System.CommandLine;
using Lianxin.Api.V1;
using Lianxin.Proofs.Checkpoints;

namespace Lianxin.Cli.Verbs;

/// <summary><c>checkpoint</c>, <c>prove</c> and <c>check-proof</c>: what inspectors keep and check.</summary>
public static class ProofVerbs
{
    public static Command Checkpoint(GlobalOptions globals)
    {
        var file = Target();
        return new Command("checkpoint", Texts.Say(
            "sign what the ledger is now; kept elsewhere, it shows later whether any entry was changed (verify-ledger --against)",
            "签发台帐检查点;另行保存,日后可据此发现任何改动(verify-ledger --against)")) { file }
        .Does(globals, context => SaveAsync(context, context.Value(file), clients => clients.Admin.SignCheckpointAsync(
            new() { Name = clients.CountyName }, cancellationToken: context.Cancellation).ResponseAsync));
    }

    public static Command Prove(GlobalOptions globals)
    {
        var position = new Argument<long>("position") { Description = Texts.Say("the entry's position", "记录位置") };
        var file = Target();
        return new Command("prove", Texts.Say(
            "prove one ledger entry: a file that check-proof checks without the ledger", "证明一条台帐记录:所得文件可离线核验(check-proof)"))
            { position, file }
        .Does(globals, context => SaveAsync(context, context.Value(file), clients => clients.Admin.ProveEntryAsync(
            new() { Name = clients.CountyName, Position = context.Value(position) }, cancellationToken: context.Cancellation).ResponseAsync));
    }

    public static Command CheckProof(GlobalOptions globals)
    {
        var file = new Argument<string>("file") { Description = Texts.Say("the proof", "证明文件") };
        var key = new Option<string>("--key")
        {
            Description = Texts.Say("public key of the service, checkpoint.pub.pem", "服务公钥 checkpoint.pub.pem"), Required = true,
        };
        return new Command("check-proof", Texts.Say(
            "check a proof against the service's public key; no service and no ledger needed", "用服务公钥核验证明;无需服务与台帐")) { file, key }
        .Does(globals, context => Task.FromResult(Check(context, ReadText(context.Value(file)!), ReadText(context.Value(key)!))));
    }

    /// <summary>The text of a file that somebody named.</summary>
    /// <exception cref="CliException">It isn't there.</exception>
    public static string ReadText(string path) => File.Exists(path)
        ? File.ReadAllText(path)
        : throw new CliException(ExitCodes.Usage, Texts.Say($"no such file: {path}", $"文件不存在:{path}"));

    private static int Check(VerbContext context, string text, string pem)
    {
        using var key = CheckpointKey.TryRead(pem)
            ?? throw new CliException(ExitCodes.Usage, Texts.Say("the key is not an ECDSA P-256 key (PEM)", "公钥应为 ECDSA P-256(PEM)"));
        var proof = EntryProof.TryRead(text)
            ?? throw new CliException(ExitCodes.Usage, Texts.Say("the file is not a proof", "该文件不是证明文件"));
        var refusal = !key.Signed(proof.Checkpoint)
            ? Texts.Say($"the checkpoint was not signed by the key {key.Id}, or was changed since", "检查点的签名与公钥不符,或内容已被改动")
            : !proof.Holds()
                ? Texts.Say("the entry is not the one the checkpoint was signed over", "该记录与检查点签发时不符")
                : null;
        if (refusal is not null)
            throw new CliException(ExitCodes.Refused, refusal);
        var (entry, checkpoint) = (proof.Entry, proof.Checkpoint);
        Console.WriteLine(context.Json
            ? text.TrimEnd()
            : Texts.Say(
                $"entry {entry.Position} ({entry.Type}, {entry.OccurredOn:yyyy-MM-dd}) was in the ledger of county {checkpoint.County} when it had {checkpoint.Size:N0} entries, signed {checkpoint.SignedAt:yyyy-MM-dd HH:mm:ss} UTC",
                $"第 {entry.Position} 条记录({entry.Type},{entry.OccurredOn:yyyy-MM-dd})确在 {checkpoint.County} 县台帐中;检查点含 {checkpoint.Size:N0} 条,签发于 {checkpoint.SignedAt:yyyy-MM-dd HH:mm:ss} UTC"));
        return ExitCodes.Done;
    }

    private static Option<string?> Target() => new("--out") { Description = Texts.Say("file to write; without it, standard output", "写入文件;默认输出到屏幕") };

    private static async Task<int> SaveAsync(VerbContext context, string? path, Func<Connecting.ServiceClients, Task<SignedFile>> ask)
    {
        await using var session = await context.ConnectAsync();
        var signed = await ask(session.Clients);
        if (path is null)
        {
            Console.Write(signed.Content);
            return ExitCodes.Done;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await File.WriteAllTextAsync(path, signed.Content, context.Cancellation);
        Console.WriteLine(Texts.Say($"written: {path}", $"已写入:{path}"));
        return ExitCodes.Done;
    }
}
