using System.Text;
using CsCheck;
using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Records;
using Lianxin.Tabular.Texts;
using Lianxin.Tabular.Writing;
using Xunit;

namespace Lianxin.Tabular.Tests;

/// <summary>What is exported, in any output, is imported as equal records.</summary>
public sealed class RoundTripTests
{
    private const string Awkward = "=1+1|+86 138|-5|@x|'=a|''@b|a,b|\"引\"|一\n二|x_x0041_y|＝甲|末 |𠀀|ḿ|，。；|\t|%;|ＡＢ|&<>]]>|#REF|0012|1E5";

    private static readonly Gen<string> Free = Gen.OneOf(
        OneOf(Awkward.Split('|')), Gen.String[Gen.Char["甲乙丙丁abc =+-@'\",;\n_x0041，𠀀"], 0, 20]).Select(CellText.Plain);

    private static readonly Gen<string> Name = Free.Select(text => "王" + text).Select(CellText.Plain);
    private static readonly Gen<string> No = Gen.String[Gen.Char["ABC0123456789-"], 1, 12].Select(text => "N" + text);
    private static readonly Gen<string> Village = Gen.Int[0, 999].Select(n => $"511323001{n:000}");
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 40_000].Select(n => new DateOnly(1950, 1, 1).AddDays(n));
    private static readonly Gen<DateOnly?> MaybeDay = Gen.Bool.SelectMany(stated => stated ? Day.Select(day => (DateOnly?)day) : Gen.Const((DateOnly?)null));
    private static readonly Gen<OutputFormat> Output = Values<OutputFormat>();

    private static readonly Gen<MemberRecord> Member = Gen.Select(
        Name, Values<Relation>().Where(relation => relation != Relation.Head), Optional<Gender>(), OneOf("", "100000199001011233", "100000900101123", "10000019900101002X"), MaybeDay, OneOf("", "+86 13800000000", "0817-2200000"),
        (name, relation, gender, id, birth, phone) => new MemberRecord(name, relation, gender, id, birth, phone));

    private static readonly Gen<HouseholdRecord> Household = Gen.Select(
        Gen.Select(Village, Free, Free, Values<Residence>(), Optional<MonitoringType>(), OneOf("", "D100")),
        Values<HouseholdTag>().Array[0, 4],
        Member.Array[1, 6],
        Gen.Int[0, 5],
        (own, tags, members, head) => new HouseholdRecord(
            "set later", own.Item1, own.Item2, own.Item3, own.Item4, [.. tags.Distinct()], own.Item5, own.Item6, [.. WithHead(members, head)]));

    [Fact]
    public void Households() => Sample(
        RecordFormats.Households,
        Household.Array[0, 6].Select(all => all.Select((record, at) => record with { HouseholdNo = $"H{at}" }).ToArray()));

    [Fact]
    public void Divisions() => Sample(RecordFormats.Divisions, Gen.Select(Village, Name, (code, name) => new DivisionRecord(code, name)).Array[0, 6]);

    [Fact]
    public void Bodies() => Sample(
        RecordFormats.Bodies,
        Gen.Select(No, Name, Values<BodyKind>(), Village, (no, name, kind, division) => new BodyRecord(no, name, kind, division)).Array[0, 6]);

    [Fact]
    public void Cadres() => Sample(
        RecordFormats.Cadres,
        Gen.Select(
            Gen.Select(No, Name, No, Free), Values<PersonnelCategory>(), Values<RankGroup>(), Day, MaybeDay,
            (own, category, rank, from, leave) => new CadreRecord(own.Item1, own.Item2, own.Item3, own.Item4, category, rank, "0817-2200000", "", from, Leaves(leave))).Array[0, 6]);

    [Fact]
    public void Links() => Sample(
        RecordFormats.Links,
        Gen.Select(
            Gen.Select(No, No, No, Free), Values<HolderKind>(), Values<LinkKind>(), Values<LinkRole>(), Gen.Int[0, 7], Gen.Select(Day, Gen.Bool),
            (own, holder, kind, role, duties, period) => new LinkRecord(
                own.Item1, SubjectKind.Household, own.Item2, holder, own.Item3, kind, role, (LinkDuties)duties, period.Item1, period.Item2 ? period.Item1.AddDays(9) : null, own.Item4)).Array[0, 6]);

    [Fact]
    public void Activity() => Sample(
        RecordFormats.Activity,
        Gen.Select(
            Gen.Long[1, long.MaxValue], Day, Gen.Select(No, No, No, Free), Gen.Int[1, 5], Gen.Select(Values<DifficultyCategory>(), Values<DifficultySource>(), Optional<VisitKind>(), Optional<EffectAnswer>()), Gen.Long[0, long.MaxValue],
            (seq, day, own, severity, words, fen) => new ActivityRecord
            {
                Seq = seq,
                Day = day,
                Verb = ActivityVerb.Report,
                HouseholdNos = [own.Item1],
                DifficultyNo = own.Item2,
                CadreNos = [own.Item3],
                OccurredOn = day.AddDays(-1),
                Category = words.Item1,
                Severity = severity,
                Source = words.Item2,
                Kind = words.Item3,
                Answer = words.Item4,
                Aware = fen % 2 == 0,
                AmountFen = fen,
                Text = own.Item4,
                NewNos = [own.Item1, own.Item2 + "x"],
                Members = [[1, 2], [severity]],
            }).Array[0, 6]);

    [Fact]
    public void A_text_that_looks_like_a_formula_is_written_as_text()
    {
        var file = Encoding.UTF8.GetString(Files.Write(RecordFormats.Divisions, OutputFormat.Csv, [new("511323", "=cmd()")]));
        Assert.Equal("区划代码,区划名称\n511323,'=cmd()\n", file);
    }

    [Fact]
    public void The_mark_is_written_only_when_asked_for()
    {
        Assert.Equal((byte)0xEF, Files.Write(RecordFormats.Divisions, OutputFormat.CsvWithMark, [])[0]);
        Assert.NotEqual((byte)0xEF, Files.Write(RecordFormats.Divisions, OutputFormat.Csv, [])[0]);
    }

    private static void Sample<T>(RecordFormat<T> format, Gen<T[]> records)
        where T : class => Gen.Select(records, Output).Sample(
        (all, output) =>
        {
            var outcomes = Files.Read(format, Files.Write(format, output, all));
            Assert.All(outcomes, outcome => Assert.Empty(outcome.Errors));
            Assert.Equal(all, outcomes.Select(outcome => outcome.Record!));
        },
        iter: 300);

    private static ValueList<Leave> Leaves(DateOnly? first) =>
        first is { } day ? [new Leave(day, day.AddDays(3)), new Leave(day.AddDays(30), day.AddDays(30))] : [];

    private static IEnumerable<MemberRecord> WithHead(MemberRecord[] members, int head) =>
        members.Select((member, at) => at == head % members.Length ? member with { Relation = Relation.Head } : member);

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(at => items[at]);

    private static Gen<T> Values<T>()
        where T : struct, Enum => OneOf(Enum.GetValues<T>().Where(value => Convert.ToInt32(value) != 0).ToArray());

    private static Gen<T> Optional<T>()
        where T : struct, Enum => OneOf(Enum.GetValues<T>());
}
