using Lianxin.Domain.Difficulties;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

public sealed class CaseworkIndicatorTests
{
    /// <summary>
    /// D-1 started on day 10: in time. D-2 on day 11: not. D-3 handed on after 4 days: left out. D-4 handed on after 20: not in time.
    /// D-5 assigned 9 days before the cut-off: left out. 10 × 1 / 3 = 3.3333.
    /// </summary>
    [Fact]
    public void Start_timeliness_judges_first_assignments_once_their_days_have_passed()
    {
        var book = new FactBook { CutOff = "06-30" }.Cadre("C-1").Cadre("C-2")
            .Case("D-1", "H-1", c => c.Reported("03-01").Accepted("03-01").Assigned("C-1", "03-01", "05-01").Escalated("03-05").Started("03-11"))
            .Case("D-2", "H-1", c => c.Reported("03-01").Accepted("03-01").Assigned("C-1", "03-01", "05-01").Started("03-12"))
            .Case("D-3", "H-1", c => c.Reported("03-01").Accepted("03-01").Assigned("C-1", "03-01", "05-01").HandedTo("C-2", "03-05"))
            .Case("D-4", "H-1", c => c.Reported("03-01").Accepted("03-01").Assigned("C-1", "03-01", "05-01").HandedTo("C-2", "03-21"))
            .Case("D-5", "H-1", c => c.Reported("06-21").Accepted("06-21").Assigned("C-1", "06-21", "08-01"));

        var item = book.Item("C-1", "start_timeliness");
        Assert.Equal((1m, 3m, 3.3333m), (item.Part, item.Whole, item.Points));

        // C-2 received D-3 and D-4 while Assigned and never started them.
        Assert.Equal((0m, 2m), (book.Item("C-2", "start_timeliness").Part, book.Item("C-2", "start_timeliness").Whole));
    }

    /// <summary>
    /// D-1 resolved on its due day; D-2 two days late; D-3 withdrawn before; D-4 unresolved, handed to C-2 the day after its due date,
    /// which answers; D-5 due after the cut-off. C-1: 1 of 2; 20 × 0.5 / 0.9 = 11.1111. C-2: 0 of 1.
    /// </summary>
    [Fact]
    public void Resolved_on_time_charges_the_handler_on_the_day_after_the_due_date()
    {
        var book = new FactBook().Cadre("C-1").Cadre("C-2")
            .Case("D-1", "H-1", c => Opened(c).Started("03-02").Resolved("05-01"))
            .Case("D-2", "H-1", c => Opened(c).Started("03-02").Resolved("05-03"))
            .Case("D-3", "H-1", c => Opened(c).Withdrawn("04-01"))
            .Case("D-4", "H-1", c => Opened(c).HandedTo("C-2", "05-02"))
            .Case("D-5", "H-1", c => c.Reported("12-01").Accepted("12-01").Assigned("C-1", "12-01", "2027-01-15"));

        var item = book.Item("C-1", "resolved_on_time");
        Assert.Equal((1m, 2m, 11.1111m), (item.Part, item.Whole, item.Points));
        Assert.Equal((0m, 1m), (book.Item("C-2", "resolved_on_time").Part, book.Item("C-2", "resolved_on_time").Whole));
    }

    [Fact]
    public void A_due_date_moved_before_the_resolution_is_the_one_that_counts()
    {
        var book = new FactBook().Cadre("C-1").Case("D-1", "H-1", c => Opened(c).Started("03-02").DueMoved("05-20", "04-28").Resolved("05-10"));

        Assert.Equal((1m, 20m), (book.Item("C-1", "resolved_on_time").Part, book.Item("C-1", "resolved_on_time").Points));
        Assert.Equal(0, book.Item("C-1", "overdue_days").Part);
    }

    /// <summary>
    /// Due 1 May, resolved on 21 May: at the ends of 2 to 20 May it lay overdue, 19 days. 10 − 1.9 = 8.1.
    /// C-2 received another on 11 May, 10 days late, and has grace from 11 May to 9 June; resolved 12 June: 10 and 11 June, 2 days, 9.8.
    /// C-1 had that one overdue from 2 to 10 May: 9 days more. The body is charged the 30 days of grace.
    /// </summary>
    [Fact]
    public void Overdue_days_stay_with_their_holder_and_a_successor_has_grace()
    {
        var book = new FactBook().Cadre("C-1").Cadre("C-2", body: "B-2")
            .Case("D-1", "H-1", c => Opened(c).Started("03-02").Resolved("05-21"))
            .Case("D-2", "H-1", c => Opened(c).Started("03-02").HandedTo("C-2", "05-11").Resolved("06-12"));

        Assert.Equal((28m, 7.2m), (book.Item("C-1", "overdue_days").Part, book.Item("C-1", "overdue_days").Points));
        Assert.Equal((2m, 9.8m), (book.Item("C-2", "overdue_days").Part, book.Item("C-2", "overdue_days").Points));
        var charged = Assert.Single(book.Result().Charged);
        Assert.Equal(("B-2", 30), (charged.BodyId, charged.Days));
    }

    [Fact]
    public void Overdue_days_fall_to_the_floor_and_count_only_days_of_the_year()
    {
        var book = new FactBook { CutOff = "04-30" }.Cadre("C-1")
            .Case("D-1", "H-1", c => c.Reported("2025-10-01").Accepted("2025-10-01").Assigned("C-1", "2025-10-01", "2025-12-01"));

        // 1 January to 30 April: 31 + 28 + 31 + 30.
        Assert.Equal((120m, 0m), (book.Item("C-1", "overdue_days").Part, book.Item("C-1", "overdue_days").Points));
    }

    /// <summary>Two resolutions; reopened twice (an escalation while reopened is none): 10 − 2 × 2. The second handler resolved it last and answers for the third.</summary>
    [Fact]
    public void Reopening_is_charged_to_who_had_resolved_it()
    {
        var book = new FactBook().Cadre("C-1").Cadre("C-2")
            .Case("D-1", "H-1", c => Opened(c).Started("03-02").Resolved("03-10").Reopened("03-20").Escalated("03-21").Started("03-22").Resolved("03-25").Reopened("04-01")
                .HandedTo("C-2", "04-02").Started("04-03").Resolved("04-04").Reopened("04-05"));

        Assert.Equal((2m, 2m, 6m), (book.Item("C-1", "reopened").Part, book.Item("C-1", "reopened").Whole, book.Item("C-1", "reopened").Points));
        Assert.Equal(8m, book.Item("C-2", "reopened").Points);
    }

    /// <summary>Hotline report 20 days after the last visit; the visits before it and one 31 days earlier don't matter. A VISIT report in between clears it.</summary>
    [Theory]
    [InlineData("05-21", DifficultySource.Hotline, null, 1)]
    [InlineData("05-31", DifficultySource.Inspection, null, 1)]
    [InlineData("06-01", DifficultySource.Inspection, null, 0)]
    [InlineData("05-01", DifficultySource.Household, null, 0)]
    [InlineData("05-21", DifficultySource.Village, null, 0)]
    [InlineData("05-21", DifficultySource.Petition, "05-01", 0)]
    [InlineData("05-21", DifficultySource.Petition, "05-21", 0)]
    [InlineData("05-21", DifficultySource.Petition, "04-30", 1)]
    public void A_difficulty_found_otherwise_soon_after_a_visit_was_missed(string day, DifficultySource source, string? recorded, int missed)
    {
        var book = new FactBook().Cadre("C-1").Household("H-1").Link("L-1", "H-1", "C-1").Visit("W-1", "H-1", "C-1", "05-01");
        if (recorded is not null)
            book.Case("D-0", "H-1", c => c.Reported(recorded, DifficultySource.Visit));
        book.Case("D-1", "H-1", c => c.Reported(day, source));

        Assert.Equal((missed, -missed), (book.Item("C-1", "missed").Part, book.Item("C-1", "missed").Points));
    }

    private static CaseWriter Opened(CaseWriter difficulty) => difficulty.Reported("03-01").Accepted("03-01").Assigned("C-1", "03-01", "05-01");
}
