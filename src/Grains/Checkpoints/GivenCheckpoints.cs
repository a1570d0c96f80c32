using System.Text.Json;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Operations;
using Lianxin.Proofs.Checkpoints;

namespace Lianxin.Grains.Checkpoints;

/// <summary>Checkpoints that somebody gives to verify against: read, and their signatures checked.</summary>
internal static class GivenCheckpoints
{
    private const int Most = 100;

    /// <summary>Reads the arguments of a verification.</summary>
    /// <param name="request">The arguments.</param>
    /// <param name="own">The service's own key, for when none is given.</param>
    /// <returns>The checkpoints, or why not.</returns>
    public static (IReadOnlyList<Checkpoint> Checkpoints, Refusal? Refusal) Read(OperationRequest request, CheckpointKey own)
    {
        VerifyLedgerArguments arguments;
        try
        {
            arguments = request.Read<VerifyLedgerArguments>();
        }
        catch (JsonException)
        {
            return ([], Invalid.Field("arguments", "are not those of a verification", "参数格式无效"));
        }

        // Arguments from before there were checkpoints have neither property.
        var files = arguments.Checkpoints.IsDefault ? [] : arguments.Checkpoints;
        if (files.Length > Most)
            return ([], Invalid.Field("checkpoints", $"are at most {Most}", $"检查点最多{Most}个"));
        if (string.IsNullOrEmpty(arguments.Key))
            return Read(files, own);
        using var given = CheckpointKey.TryRead(arguments.Key);
        return given is null
            ? ([], Invalid.Field("checkpoint_key", "is not a public key (ECDSA P-256, PEM)", "不是有效的公钥（ECDSA P-256，PEM）"))
            : Read(files, given);
    }

    /// <summary>Refuses another county's checkpoints.</summary>
    /// <param name="county">The county.</param>
    /// <param name="checkpoints">The checkpoints.</param>
    public static Refusal? OfAnother(CountyCode county, IReadOnlyList<Checkpoint> checkpoints)
    {
        var other = checkpoints.Select((checkpoint, index) => (checkpoint, index)).FirstOrDefault(at => at.checkpoint.County != county.Value);
        return other.checkpoint is null
            ? null
            : Invalid.Field($"checkpoints[{other.index}]", $"is of county {other.checkpoint.County}", $"该检查点属于{other.checkpoint.County}县");
    }

    private static (IReadOnlyList<Checkpoint> Checkpoints, Refusal? Refusal) Read(ImmutableArray<string> files, CheckpointKey key)
    {
        var checkpoints = new List<Checkpoint>();
        foreach (var (index, file) in files.Index())
        {
            var field = $"checkpoints[{index}]";
            if (Checkpoint.TryRead(file) is not { Size: > 0 } checkpoint)
                return ([], Invalid.Field(field, "is not a checkpoint's file", "不是检查点文件"));
            if (!key.Signed(checkpoint))
                return ([], Invalid.Field(field, $"was not signed by the key {key.Id}, or was changed since", "签名与公钥不符，或内容已被改动"));
            checkpoints.Add(checkpoint);
        }

        return (checkpoints, null);
    }
}
