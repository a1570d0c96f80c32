using System.Text;
using Lianxin.Domain.Evaluation.Linting;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Yaml;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

public sealed class SchemeTests
{
    [Fact]
    public void The_default_scheme_passes() => Assert.Empty(SchemeLint.Check(Defaults.Scheme));

    [Fact]
    public void A_scheme_survives_its_canonical_form()
    {
        var bytes = SchemeJson.Write(Defaults.Scheme);
        var read = SchemeJson.Read(Encoding.UTF8.GetString(bytes));

        Assert.Equal(bytes, SchemeJson.Write(read));
        Assert.Equal(64, SchemeJson.Hash(read).Length);
    }

    [Fact]
    public void Equal_numbers_written_otherwise_have_one_hash() => Assert.Equal(
        SchemeJson.Hash(Defaults.Scheme),
        SchemeJson.Hash(SchemeYaml.Read(Defaults.SchemeText.Replace("base: 100", "base: 100.00", StringComparison.Ordinal)).Value!));

    [Theory]
    [InlineData("base: 100", "base: 90", "sections", "not to the base")]
    [InlineData("points: 20, evidence: visits", "points: 19, evidence: visits", "sections[0].indicators", "not to the section's")]
    [InlineData("formula: coverage", "formula: magic", "sections[0].indicators[0].formula", "unknown formula")]
    [InlineData("formula: coverage", "formula: timeliness", "sections[0].indicators[0].formula", "computed by coverage")]
    [InlineData("evidence: visits, formula: coverage", "evidence: rumours, formula: coverage", "sections[0].indicators[0].evidence", "unknown evidence")]
    [InlineData("evidence: visits, formula: coverage", "formula: coverage", "sections[0].indicators[0].evidence", "evidence is needed")]
    [InlineData("formula: coverage, responsible: 县委组织部", "formula: coverage", "sections[0].indicators[0].responsible", "responsible body")]
    [InlineData("code: visit_coverage", "code: visit_quality", "sections[0].indicators[0].code", "unknown code")]
    [InlineData("code: visit_timeliness", "code: visit_coverage", "sections[0].indicators[1].code", "twice")]
    [InlineData("code: visit_coverage", "code: app_login_days", "sections[0].indicators[0]", "logins")]
    [InlineData("name_en: Visit coverage", "name_en: Ledger entries", "sections[0].indicators[0]", "entries")]
    [InlineData("name: 走访覆盖", "name: 照片张数", "sections[0].indicators[0]", "photos")]
    [InlineData("evidence: visits, formula: coverage", "evidence: positions, formula: coverage", "sections[0].indicators[0]", "positions")]
    [InlineData("name: 走访覆盖", "name: 走访时长", "sections[0].indicators[0]", "minutes")]
    [InlineData("name: 攻坚加分", "name: 自掏腰包慰问", "adjustments[0]", "own-pocket")]
    [InlineData("code: missed", "code: petition_count", "adjustments[1]", "number of petitions")]
    [InlineData("within_days: 3", "within_days: 400", "sections[0].indicators[1].within_days", "366")]
    [InlineData("within_days: 3, ", "", "sections[0].indicators[1].within_days", "needs within_days")]
    [InlineData("formula: coverage", "formula: coverage, target: 0.5", "sections[0].indicators[0].target", "takes no target")]
    [InlineData("per_unit: 0.1", "per_unit: 11", "sections[1].indicators[2].per_unit", "more than the whole item")]
    [InlineData("target: 0.9", "target: 1.5", "sections[1].indicators[1].target", "up to 1")]
    [InlineData("per_unit: 0.5, cap: 5", "per_unit: 0.5, cap: 0", "adjustments[0].cap", "above 0")]
    [InlineData("minimum_severity: 4", "minimum_severity: 6", "adjustments[0].minimum_severity", "1 to 5")]
    [InlineData("ceiling: THIRD", "ceiling: FIRST", "vetoes[0].ceiling", "SECOND, THIRD or FOURTH")]
    [InlineData("ceiling: THIRD, document: 《关于解决形式主义突出问题为基层减负的通知》（中共中央办公厅）", "ceiling: THIRD", "vetoes[0].document", "cites a central or provincial document")]
    [InlineData("code: discipline", "code: false_work", "vetoes[1].code", "twice")]
    [InlineData("name: 弄虚作假", "name: 信访数量超标", "vetoes[0]", "number of petitions")]
    [InlineData("year: 2026", "year: 1926", "year", "2000 to 2100")]
    public void The_linter_refuses(string text, string instead, string path, string message)
    {
        var at = Defaults.SchemeText.IndexOf(text, StringComparison.Ordinal);
        var scheme = SchemeYaml.Read(Defaults.SchemeText[..at] + instead + Defaults.SchemeText[(at + text.Length)..]).Value;
        Assert.NotNull(scheme);

        Assert.Contains(SchemeLint.Check(scheme), f => f.Path == path && f.Message.Contains(message, StringComparison.Ordinal) && f.MessageZh.Length > 0);
    }

    [Fact]
    public void A_scheme_needs_an_indicator() =>
        Assert.Contains(SchemeLint.Check(new("x", 2026, 100, [], [])), f => f.Message.Contains("at least one indicator", StringComparison.Ordinal));

    [Theory]
    [InlineData("year: 2026", "year: soon", 3, "year")]
    [InlineData("base: 100", "base: 90", 5, "sections")]
    [InlineData("within_days: 3", "within_days: 400", 12, "sections[0].indicators[1].within_days")]
    [InlineData("within_days: 3", "within_dayz: 3", 12, "sections[0].indicators[1].within_dayz")]
    [InlineData("label: 2026-default", "label: [", 1, "")]
    [InlineData("label: 2026-default", "label: 'x' y", 2, "")]
    public void Errors_of_form_and_of_the_linter_come_with_their_line(string text, string instead, long line, string path)
    {
        var read = SchemeYaml.ReadLinted(Defaults.SchemeText.Replace(text, instead, StringComparison.Ordinal));

        Assert.Null(read.Value);
        Assert.Equal((line, path), (read.Errors[0].Line, read.Errors[0].Path));
    }
}
