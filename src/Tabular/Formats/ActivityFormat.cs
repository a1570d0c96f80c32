using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Visits;
using Lianxin.Tabular.Reading;
using Lianxin.Tabular.Records;
using Lianxin.Tabular.Texts;
using Lianxin.Tabular.Writing;
using static Lianxin.Tabular.Formats.ActivityColumns;

namespace Lianxin.Tabular.Formats;

internal sealed class ActivityFormat() : RowFormat<ActivityRecord>(ImportKind.Activity, ActivityColumns.All)
{
    protected override ActivityRecord Read(RowReading row)
    {
        var verb = row.Value<ActivityVerb>(Verb, required: true);
        var needs = NeedsOf(verb);
        var record = new ActivityRecord
        {
            Seq = row.Number(Seq, 1, long.MaxValue, required: true) ?? 0,
            Day = row.Day(Day, required: true) ?? default,
            Verb = verb,
            HouseholdNos = row.Codes(HouseholdNo, needs.Contains(HouseholdNo)),
            VillageCode = row.DivisionCode(VillageCode, [12], needs.Contains(VillageCode)),
            DifficultyNo = row.Code(DifficultyNo, required: needs.Contains(DifficultyNo)),
            CadreNos = row.Codes(CadreNo, needs.Contains(CadreNo)),
            OccurredOn = row.Day(OccurredOn),
            Category = row.Value<DifficultyCategory>(Category, needs.Contains(Category)),
            Severity = (int?)row.Number(Severity, 1, 5, needs.Contains(Severity)),
            Kind = verb == ActivityVerb.CloseUnconfirmed ? default : row.Value<VisitKind>(KindOf, needs.Contains(KindOf)),
            Closure = verb == ActivityVerb.CloseUnconfirmed ? row.Value<ClosureReason>(KindOf, required: true) : default,
            Source = row.Value<DifficultySource>(Source, needs.Contains(Source)),
            Channel = row.Value<EffectChannel>(Channel, needs.Contains(Channel)),
            Speaker = row.Value<Relation>(Speaker, needs.Contains(Speaker)),
            Answer = row.Value<EffectAnswer>(Answer, needs.Contains(Answer)),
            Aware = row.YesNo(Aware),
            Measure = row.Value<MeasureKind>(Measure, needs.Contains(Measure)),
            AmountFen = row.Number(AmountFen, 0, long.MaxValue),
            Text = row.Text(TextOf, 2000),
            LinkNo = row.Code(LinkNo, required: needs.Contains(LinkNo)),
            NewNos = row.Codes(NewNo, needs.Contains(NewNo)),
            Members = ReadMembers(row, needs.Contains(Members)),
            IntoNo = row.Code(IntoNo, required: needs.Contains(IntoNo)),
        };
        Check(record, row);
        return record;
    }

    protected override void Write(ActivityRecord record, RowWriting row) => row
        .Set(Seq, record.Seq)
        .Set(Day, record.Day)
        .Set(Verb, record.Verb)
        .Set(HouseholdNo, record.HouseholdNos)
        .Set(VillageCode, record.VillageCode)
        .Set(DifficultyNo, record.DifficultyNo)
        .Set(CadreNo, record.CadreNos)
        .Set(OccurredOn, record.OccurredOn)
        .Set(Category, record.Category)
        .Set(Severity, record.Severity)
        .Set(KindOf, record.Verb == ActivityVerb.CloseUnconfirmed ? ValueText.CodeOf(record.Closure) : ValueText.CodeOf(record.Kind))
        .Set(Source, record.Source)
        .Set(Channel, record.Channel)
        .Set(Speaker, record.Speaker)
        .Set(Answer, record.Answer)
        .Set(Aware, record.Aware is { } aware ? (aware ? "Y" : "N") : string.Empty)
        .Set(Measure, record.Measure)
        .Set(AmountFen, record.AmountFen)
        .Set(TextOf, record.Text)
        .Set(LinkNo, record.LinkNo)
        .Set(NewNo, record.NewNos)
        .Set(Members, record.Members.Select(part => string.Join('+', part)))
        .Set(IntoNo, record.IntoNo);

    private static void Check(ActivityRecord record, RowReading row)
    {
        if (record.Verb != ActivityVerb.Visit && record.HouseholdNos.Count > 1)
            row.Complain(HouseholdNo, RowComplaint.OneOnly);
        if (record.Verb != ActivityVerb.Visit && record.CadreNos.Count > 1)
            row.Complain(CadreNo, RowComplaint.OneOnly);
        if (NeedsSubject(record.Verb) && record.HouseholdNos.Count == 0 && record.VillageCode.Length == 0)
            row.Complain(HouseholdNo, RowComplaint.Missing);
        if (record.Verb == ActivityVerb.Split && record.Members.Count > 0 && (record.Members.Count < 2 || record.Members.Count != record.NewNos.Count))
            row.Complain(Members, RowComplaint.BadParts);
        if (record.OccurredOn > record.Day && record.Day != default)
            row.Complain(OccurredOn, RowComplaint.InFuture);
    }

    private static ValueList<ValueList<int>> ReadMembers(RowReading row, bool required)
    {
        var parts = ImmutableArray.CreateBuilder<ValueList<int>>();
        foreach (var part in CellText.List(row.Code(Members, 1000, required)))
        {
            var positions = ImmutableArray.CreateBuilder<int>();
            foreach (var text in part.Split('+'))
            {
                if (!NumberText.TryParse(text, out var position) || position is < 1 or > TabularLimits.HouseholdMembers)
                {
                    row.Complain(Members, RowComplaint.BadParts);
                    return [];
                }

                positions.Add((int)position);
            }

            parts.Add(new ValueList<int>(positions.ToImmutable()));
        }

        return new ValueList<ValueList<int>>(parts.ToImmutable());
    }
}
