using System.Diagnostics.Metrics;
using Lianxin.Domain.Telemetry;
using Lianxin.Grains.Telemetry;
using Lianxin.Grains.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Lianxin.Grains.Tests.Telemetry;

public sealed class CountyGaugesTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Overdue_difficulties_are_counted_by_county_from_the_day_after_they_were_due()
    {
        var county = await silo.FoundAsync();
        using var overdue = Collect("lianxin.difficulties.overdue");
        await county.OpenDifficultyAsync(await county.RegisterHouseholdAsync("h"), await county.RegisterCadreAsync("c"));

        Assert.Equal(0, await NowAsync(overdue, county));
        await county.AdvanceToAsync(TestCounty.FirstDay.AddYears(1));
        Assert.Equal(1, await NowAsync(overdue, county));
    }

    [Fact]
    public async Task A_tail_that_keeps_up_is_not_behind()
    {
        var county = await silo.FoundAsync();
        using var lag = Collect("lianxin.ledger.tail.lag");
        var cadre = await county.RegisterCadreAsync("c");
        await county.LoadOf(cadre).GetAsync(county.Reading with { MinPosition = await county.HeadAsync() });

        Assert.Equal(0, await NowAsync(lag, county));
    }

    [Fact]
    public async Task What_cannot_be_asked_is_not_told()
    {
        var county = await silo.FoundAsync();
        using var overdue = Collect("lianxin.difficulties.overdue");
        Assert.Equal(0, await NowAsync(overdue, county));
        silo.Faults.CountiesAway = true;
        try
        {
            Assert.Null(await NowAsync(overdue, county));
        }
        finally
        {
            silo.Faults.CountiesAway = false;
        }
    }

    [Fact]
    public void A_checkpoint_ages_from_the_start_of_the_process()
    {
        using var age = new MetricCollector<double>(silo.Services.GetRequiredService<IMeterFactory>(), ProductMeter.Name, "lianxin.checkpoint.age");

        age.RecordObservableInstruments();
        var before = age.LastMeasurement!.Value;
        silo.Services.GetRequiredService<CheckpointAge>().Current();
        age.RecordObservableInstruments();

        Assert.InRange(before, double.Epsilon, double.MaxValue);
        Assert.InRange(age.LastMeasurement!.Value, 0, before);
    }

    private MetricCollector<long> Collect(string instrument) =>
        new(silo.Services.GetRequiredService<IMeterFactory>(), ProductMeter.Name, instrument);

    private async Task<long?> NowAsync(MetricCollector<long> gauge, TestCounty county)
    {
        await silo.Services.GetRequiredService<CountyGauges>().RefreshAsync(Token);
        gauge.Clear();
        gauge.RecordObservableInstruments();
        return gauge.GetMeasurementSnapshot().Where(m => (string?)m.Tags["county"] == county.Code.Value).Select(m => (long?)m.Value).SingleOrDefault();
    }
}
