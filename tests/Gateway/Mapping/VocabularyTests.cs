namespace Lianxin.Gateway.Tests.Mapping;

public sealed class VocabularyTests
{
    public static TheoryData<Type, Type> Pairs => new()
    {
        { typeof(DivisionLevel), typeof(Domain.Divisions.DivisionLevel) },
        { typeof(BodyKind), typeof(Domain.Bodies.BodyKind) },
        { typeof(PersonnelCategory), typeof(Domain.Cadres.PersonnelCategory) },
        { typeof(RankGroup), typeof(Domain.Cadres.RankGroup) },
        { typeof(HouseholdStatus), typeof(Domain.Households.HouseholdStatus) },
        { typeof(Residence), typeof(Domain.Households.Residence) },
        { typeof(HouseholdTag), typeof(Domain.Households.HouseholdTag) },
        { typeof(MonitoringType), typeof(Domain.Households.MonitoringType) },
        { typeof(Relation), typeof(Domain.Households.Relation) },
        { typeof(Gender), typeof(Domain.Households.Gender) },
        { typeof(MemberStatus), typeof(Domain.Households.MemberStatus) },
        { typeof(SubjectKind), typeof(Domain.Links.SubjectKind) },
        { typeof(LinkKind), typeof(Domain.Links.LinkKind) },
        { typeof(LinkRole), typeof(Domain.Links.LinkRole) },
        { typeof(DifficultyCategory), typeof(Domain.Difficulties.DifficultyCategory) },
        { typeof(DifficultyStatus), typeof(Domain.Difficulties.DifficultyStatus) },
        { typeof(DifficultySource), typeof(Domain.Difficulties.DifficultySource) },
        { typeof(ClosureReason), typeof(Domain.Difficulties.ClosureReason) },
        { typeof(EffectChannel), typeof(Domain.Difficulties.EffectChannel) },
        { typeof(EffectAnswer), typeof(Domain.Difficulties.EffectAnswer) },
        { typeof(MeasureKind), typeof(Domain.Difficulties.MeasureKind) },
        { typeof(VisitKind), typeof(Domain.Visits.VisitKind) },
        { typeof(Band), typeof(Domain.Evaluation.Scores.Band) },
        { typeof(ClockKind), typeof(Domain.Commands.ClockKind) },
        { typeof(OperationKind), typeof(Contracts.Operations.OperationKind) },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Wire_and_domain_number_every_word_alike(Type wire, Type domain) => Assert.Equal(Words(domain), Words(wire));

    [Fact]
    public void Duties_are_the_bits_of_the_domains_flags() => Assert.All(
        Enum.GetValues<LinkDuty>().Where(duty => duty > 0),
        duty => Assert.Equal(duty.ToString(), ((Domain.Links.LinkDuties)(1 << ((int)duty - 1))).ToString()));

    private static IEnumerable<(string, int)> Words(Type type) =>
        Enum.GetValues(type).Cast<object>().Select(word => (word.ToString()!, (int)word));
}
