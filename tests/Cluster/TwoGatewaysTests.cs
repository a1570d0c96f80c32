using Google.Protobuf;
using Lianxin.Cluster.Tests.Running;

namespace Lianxin.Cluster.Tests;

/// <summary>Whichever gateway one comes through, it is one county.</summary>
[Collection(RunningClusterCollection.Name)]
public sealed class TwoGatewaysTests(RunningCluster cluster)
{
    [Fact]
    public async Task What_one_wrote_through_one_gateway_one_reads_through_the_other()
    {
        for (var i = 0; i < 8; i++)
        {
            var written = await cluster.One.HouseholdAsync(cluster.Village, $"own-{i}");

            var read = await cluster.Two.Households.GetHouseholdAsync(
                new GetHouseholdRequest { Name = written.Name, MinLedgerPosition = written.LedgerPosition }, CountyClient.InTime);
            var listed = await cluster.Two.Households.ListHouseholdsAsync(
                new ListHouseholdsRequest { Parent = cluster.Two.Name, ExternalNo = $"own-{i}", MinLedgerPosition = written.LedgerPosition },
                CountyClient.InTime);

            Assert.Equal(written.Etag, read.Etag);
            Assert.Equal(written.Name, Assert.Single(listed.Households).Name);
        }
    }

    [Fact]
    public async Task A_request_repeated_through_the_other_gateway_gets_its_first_answer()
    {
        var household = await cluster.One.HouseholdAsync(cluster.Village, "repeat");
        var id = Guid.NewGuid().ToString();

        var first = await cluster.One.ReportOnceAsync(household.Name, "repeat-1", id);
        var again = await cluster.Two.ReportOnceAsync(household.Name, "repeat-1", id);

        Assert.Equal((first.Name, first.LedgerPosition, first.Created), (again.Name, again.LedgerPosition, again.Created));
    }

    [Fact]
    public async Task A_page_token_of_one_gateway_goes_on_at_the_other()
    {
        foreach (var i in Enumerable.Range(0, 3))
            await cluster.One.HouseholdAsync(cluster.Village, $"page-{i}");
        var request = new ListHouseholdsRequest { Parent = cluster.One.Name, PageSize = 2 };

        var first = await cluster.One.Households.ListHouseholdsAsync(request, CountyClient.InTime);
        var second = await cluster.Two.Households.ListHouseholdsAsync(
            new ListHouseholdsRequest(request) { PageToken = first.NextPageToken }, CountyClient.InTime);

        Assert.NotEmpty(second.Households);
        Assert.Empty(first.Households.Select(household => household.Name).Intersect(second.Households.Select(household => household.Name)));
    }

    [Fact]
    public async Task A_file_uploaded_through_one_gateway_is_read_through_the_other()
    {
        var bytes = ByteString.CopyFrom([.. Enumerable.Range(0, 100_000).Select(i => (byte)(i % 251))]);
        var file = await CountyClient.SendAsync(id => cluster.One.Imports.CreateFileAsync(
            new CreateFileRequest { Parent = cluster.One.Name, RequestId = id }, CountyClient.InTime).ResponseAsync);
        await CountyClient.SendAsync(id => cluster.One.Imports.WriteFileChunkAsync(
            new WriteFileChunkRequest { Name = file.Name, Index = 0, Data = bytes, RequestId = id }, CountyClient.InTime).ResponseAsync);
        await CountyClient.SendAsync(id => cluster.Two.Imports.CompleteFileAsync(
            new CompleteFileRequest { Name = file.Name, Chunks = 1, Length = bytes.Length, FileName = "a.bin", RequestId = id },
            CountyClient.InTime).ResponseAsync);

        var read = await cluster.Two.Imports.ReadFileChunkAsync(new ReadFileChunkRequest { Name = file.Name, Index = 0 }, CountyClient.InTime);

        Assert.Equal(bytes, read.Data);
    }
}
