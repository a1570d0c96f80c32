using System.Buffers;
using Lianxin.Domain.Campaigns.Sampling;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;

namespace Lianxin.Domain.Campaigns;

/// <summary>Decides a draw: how many are needed follows from how many there are, the rest from the seed.</summary>
internal static class DrawRules
{
    private const int MostReserve = 10_000;
    private static readonly SearchValues<char> SeedLetters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-");

    public static Decision<ISubjectEvent> Decide(DrawRaters command, CommandScope scope, CampaignSurroundings around)
    {
        if (command.Seed.Length is < 8 or > 64 || command.Seed.AsSpan().ContainsAnyExcept(SeedLetters))
            return Fields.Invalid("seed", "must have 8 to 64 letters, digits or hyphens", "随机种子应为8至64位字母、数字或连字符");
        if (Fields.Range("reserve", "备选户数", command.Reserve, 0, MostReserve) is { } range)
            return range;
        if (around.Frame.IsEmpty)
            return new Refusal(RefusalCode.NotFound, "there is no active household to draw from", "没有可抽取的在册户", "divisions");
        var size = SampleSize.For(around.Frame.Length);
        return new RatersDrawn(
            command.Divisions, command.Seed, around.HeadPosition, RaterDraw.HashOf(around.Frame), around.Frame.Length, size,
            Math.Min(command.Reserve, around.Frame.Length - size), scope.Today);
    }
}
