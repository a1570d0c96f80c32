using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.Tests;

/// <summary>A refusal as people read it.</summary>
public sealed class StatusSentenceTests
{
    [Fact]
    public void A_rules_sentence_stands_alone() =>
        Assert.Equal("no ledger has been founded for county 110101", StatusSentence.Of(Refused("no ledger has been founded for county 110101", ("county", "no ledger has been founded for county 110101"))));

    [Fact]
    public void Every_field_at_fault_is_named_as_the_command_line_calls_it() =>
        Assert.Equal(
            "--mapping: is too long; external no: has spaces",
            StatusSentence.Of(Refused("saved_mapping: is too long", ("saved_mapping", "is too long"), ("external_no", "has spaces"))));

    private static Status Refused(string message, params (string Field, string Description)[] fields)
    {
        var bad = new BadRequest();
        bad.FieldViolations.AddRange(fields.Select(f => new BadRequest.Types.FieldViolation { Field = f.Field, Description = f.Description }));
        return new Status { Message = message, Details = { Any.Pack(bad) } };
    }
}
