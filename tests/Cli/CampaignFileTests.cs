using System.Text;
using Lianxin.Api.V1;
using Lianxin.Cli;
using Lianxin.Cli.Ballots;

namespace Lianxin.Cli.Tests;

public sealed class CampaignFileTests
{
    private static readonly Campaign Campaign = new()
    {
        Name = "campaigns/T-511323-0000000000000000",
        Title = "2026 <评议>",
        Aspects = { new CampaignAspect { Code = "work", DisplayName = "工作" }, new CampaignAspect { Code = "image", DisplayName = "形象" } },
        Scale = { new CampaignAnswer { Code = "GOOD", DisplayName = "满意" }, new CampaignAnswer { Code = "POOR", DisplayName = "不满意" } },
    };

    [Fact]
    public void A_page_has_a_slip_with_a_code_for_each_token_and_loads_nothing()
    {
        var html = Write(target => TokenSheet.Write(target, Campaign, ["0123456789ABCDEFGHJKMNPQRS", "ZZZZZ56789ABCDEFGHJKMNPQRS"], "https://ballot.example/"));

        Assert.Equal(2, html.Split("<div class='slip'>").Length - 1);
        Assert.Equal(2, html.Split("<svg").Length - 1);
        Assert.Contains("01234-56789-ABCDE-FGHJK-MNPQR-S", html, StringComparison.Ordinal);
        Assert.Contains("2026 &lt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_keeps_the_token_from_the_server_of_the_page()
    {
        Assert.Equal("https://ballot.example/#campaigns/T-1/ABC", TokenSheet.CodeOf("campaigns/T-1", "ABC", "https://ballot.example/"));
        Assert.Equal("ABC", TokenSheet.CodeOf("campaigns/T-1", "ABC", string.Empty));
    }

    [Fact]
    public void Results_say_what_is_suppressed_and_tell_nothing_of_it()
    {
        var result = new CampaignResult
        {
            Subject = "cadres/C-1",
            Score = new() { Value = "81" },
            Whole = true,
            Classes =
            {
                new ClassResult { Class = RaterClass.People, Suppressed = true },
                new ClassResult { Class = RaterClass.Peers, Ballots = 6, Points = new() { Value = "80.5" }, Aspects = { new AspectResult { Counts = { 5, 1 }, Lower = new() { Value = "0.4365" }, Upper = new() { Value = "0.9699" } } } },
            },
            Missing = { RaterClass.LowerLevel },
        };
        var lines = Write(target => ResultFile.Write(target, Campaign, [result])).TrimEnd().Split('\n');

        Assert.Equal(4, lines.Length);
        Assert.StartsWith("cadres/C-1,81,是,民评官,是,,,", lines[1].TrimEnd('\r'), StringComparison.Ordinal);
        Assert.StartsWith("cadres/C-1,81,是,同级互评,,6,,80.5,5,1,0.4365,0.9699", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("cadres/C-1,81,是,下评上,,0", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Paper_is_read_line_by_line_and_a_wrong_line_is_named()
    {
        var file = PaperTable.Read(Typed("token,subject,work,image\nAB-C,C-511323-0000000000000001,GOOD,POOR\nAB-C,B-511323-0000000000000001,GOOD,GOOD\nXYZ,cadres/C-2,POOR,POOR\n"), "wang", ["work", "image"]);

        Assert.Equal(("wang", 64, 2), (file.Clerk, file.Hash.Length, file.Ballots.Count));
        Assert.Equal(["cadres/C-511323-0000000000000001", "bodies/B-511323-0000000000000001"], file.Ballots[0].Ratings.Select(rating => rating.Subject));
        Assert.Equal(["GOOD", "POOR"], file.Ballots[0].Ratings[0].Answers);
        Assert.Contains(":1:", Assert.Throws<CliException>(() => PaperTable.Read(Typed("token,work\n"), "wang", ["work"])).Message, StringComparison.Ordinal);
        Assert.Contains(":3:", Assert.Throws<CliException>(() => PaperTable.Read(Typed("token,subject,work\nA,C-1,GOOD\nB,C-1,\n"), "wang", ["work"])).Message, StringComparison.Ordinal);
    }

    private static string Write(Action<Stream> write)
    {
        using var target = new MemoryStream();
        write(target);
        return Encoding.UTF8.GetString(target.ToArray());
    }

    private static string Typed(string text)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("lianxin-paper-").FullName, "typed.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
