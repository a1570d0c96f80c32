using Lianxin.Bench.Micro.Benchmarks;
using Lianxin.Bench.Micro.Samples;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Visits;
using Lianxin.Ledger.Codec;
using Xunit;

namespace Lianxin.Bench.Tests;

/// <summary>What the micro benchmarks measure is the product's work and comes out right.</summary>
public sealed class MicroTests
{
    [Fact]
    public async Task A_years_events_and_its_bytes_fold_to_one_household()
    {
        var benchmarks = new FoldBenchmarks();
        await benchmarks.SetUp();
        foreach (var state in (HouseholdState[])[benchmarks.HouseholdYear(), benchmarks.HouseholdYearFromBytes()])
        {
            Assert.Equal(21, state.Version);
            Assert.Equal(4, state.Present.Count());
            Assert.Equal(2, state.Links.Items.Length);
            Assert.Equal(new DateOnly(2026, 12, 5), state.LastVisitOn);
            Assert.Equal(DifficultyStatus.Confirmed, Assert.Single(state.Difficulties.Items).Status);
        }

        Assert.Equal(150, benchmarks.CadreOf150Cases().Links.All.Count);
    }

    [Fact]
    public async Task What_is_encoded_opens_to_what_was_said()
    {
        var benchmarks = new CodecBenchmarks();
        await benchmarks.SetUp();
        Assert.IsType<VisitRecorded>(benchmarks.DecodeVisit());
        Assert.Equal(4, Assert.IsType<HouseholdRegistered>(benchmarks.DecodeRegistration()).Members.Length);
        var year = await SampleYear.LivedAsync();
        var ring = year.Sealer.Ring(SampleYear.County);
        var prepared = await year.PrepareAsync(year.State, year.DecideVisit(), ring);
        var visit = Assert.IsType<VisitRecorded>(EntryCodec.Default.Decode(prepared.Append.Entries[0]));
        Assert.Equal("日常走访", year.Sealer.Unseal(ring, SampleYear.Stream.Value, "purpose", visit.Purpose));
        Assert.DoesNotContain("日常走访", System.Text.Encoding.UTF8.GetString((await benchmarks.EncodeVisit()).Payload.Span), StringComparison.Ordinal);
        Assert.NotEqual((await benchmarks.EncodeRegistration()).Payload.ToArray(), (await benchmarks.EncodeRegistration()).Payload.ToArray());
    }

    [Fact]
    public async Task Sealing_hashing_and_chaining_do_their_work()
    {
        var sealing = new SealingBenchmarks();
        await sealing.SetUp();
        await sealing.FindKey();
        Assert.Equal("甄其人", sealing.Open());
        Assert.Equal(64, sealing.LookupHash().Length);
        Assert.NotEqual(sealing.Seal(), sealing.Seal());
        var chain = new ChainBenchmarks();
        await chain.SetUp();
        Assert.Equal(chain.HouseholdYear().ToArray(), chain.HouseholdYear().ToArray());
        var batch = new BatchBenchmarks();
        await batch.SetUp();
        Assert.Equal(BatchBenchmarks.Appends, batch.PlanVisit());
    }

    [Fact]
    public async Task A_prepared_visit_and_registration_leave_their_rows_and_facts()
    {
        var benchmarks = new PrepareBenchmarks();
        await benchmarks.SetUp();
        Assert.IsType<VisitRecorded>(Assert.Single(benchmarks.DecideVisit()));
        Assert.Equal(2, benchmarks.ProjectVisit().Facts.Length);
        Assert.True(benchmarks.CadresOfVisit().SetEquals([SampleYear.Cadre(1), SampleYear.Cadre(2)]));
        var visit = await benchmarks.PrepareVisit();
        Assert.IsType<HouseholdRow>(Assert.Single(visit.Append.Rows));
        var registration = await benchmarks.PrepareRegistration();
        Assert.Equal(5, registration.Append.Rows.Length);
        Assert.Single(registration.Append.Facts);
    }

    [Fact]
    public void The_gateway_reads_the_samples_without_a_fault()
    {
        var benchmarks = new GatewayBenchmarks();
        var (county, households, cadres, day) = benchmarks.VisitFields();
        Assert.Equal(SampleYear.County, county);
        Assert.Equal([SampleYear.Household], households);
        Assert.Equal([SampleYear.Cadre(1)], cadres);
        Assert.Equal(new DateOnly(2026, 3, 5), day);
        Assert.Equal("H000001", benchmarks.Registration().ExternalNo);
        Assert.Equal((64, 64), (benchmarks.RequestKey().Length, benchmarks.BodyHash().Length));
    }
}
