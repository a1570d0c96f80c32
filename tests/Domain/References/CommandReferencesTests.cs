using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.References;
using Xunit;

namespace Lianxin.Domain.Tests.References;

public sealed class CommandReferencesTests
{
    private static readonly CountyCode County = CountyCode.Parse("511323");
    private static readonly CadreId Cadre = EntityId.Derive<CadreId>(County, "cadre");
    private static readonly BodyId Body = EntityId.Derive<BodyId>(County, "body");
    private static readonly DivisionId Division = EntityId.Derive<DivisionId>(County, "division");

    private static readonly Dictionary<Type, (object Value, string Id)> Values = new()
    {
        [typeof(CadreId)] = (Cadre, Cadre.Value),
        [typeof(CadreId?)] = (Cadre, Cadre.Value),
        [typeof(ImmutableArray<CadreId>)] = (ImmutableArray.Create(Cadre), Cadre.Value),
        [typeof(BodyId)] = (Body, Body.Value),
        [typeof(BodyId?)] = (Body, Body.Value),
        [typeof(DivisionId)] = (Division, Division.Value),
        [typeof(DivisionId?)] = (Division, Division.Value),
        [typeof(ImmutableArray<DivisionId>)] = (ImmutableArray.Create(Division), Division.Value),
        [typeof(LinkTerms)] = (Terms(HolderKind.Cadre, Cadre.Value), Cadre.Value),
    };

    public static TheoryData<Type> Commands =>
    [
        .. typeof(SubjectCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SubjectCommand)) && !type.IsAbstract),
    ];

    /// <summary>A command with a new field of a cadre, body or division, and no line in the list of references, fails here.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_cadre_body_and_division_that_a_command_holds_is_a_reference(Type type)
    {
        var command = (SubjectCommand)RuntimeHelpers.GetUninitializedObject(type);
        var named = new List<string>();
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (!Values.TryGetValue(property.PropertyType, out var value))
                continue;
            property.SetValue(command, value.Value);
            named.Add(value.Id);
        }

        var found = CommandReferences.Of(command);
        Assert.Equal(named.Order(StringComparer.Ordinal), found.Select(reference => reference.Id).Order(StringComparer.Ordinal));
        Assert.All(found, reference => Assert.Equal(County, reference.County));
        Assert.Equal(found.Length, found.Select(reference => reference.Field).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_id_left_out_is_no_reference(Type type) =>
        Assert.Empty(CommandReferences.Of(type == typeof(StartLink) || type == typeof(ReplaceLink)
            ? new StartLink(Terms(HolderKind.Cadre, string.Empty), string.Empty)
            : (SubjectCommand)RuntimeHelpers.GetUninitializedObject(type)));

    [Fact]
    public void The_holder_of_a_link_may_be_a_body() =>
        Assert.Equal(ReferenceKind.Body, Assert.Single(CommandReferences.Of(new StartLink(Terms(HolderKind.Body, Body.Value), string.Empty))).Kind);

    private static LinkTerms Terms(HolderKind kind, string holder) => new(
        default, SubjectKind.Household, string.Empty, kind, holder, LinkKind.Helping, LinkRole.Lead, LinkDuties.Assist, default, null, string.Empty, false, string.Empty);
}
