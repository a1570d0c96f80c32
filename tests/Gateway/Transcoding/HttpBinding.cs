using System.Text.RegularExpressions;
using Google.Api;
using Google.Protobuf.Reflection;
using Lianxin.Gateway.Transcoding;
using Lianxin.Gateway.Tests.Descriptors;

namespace Lianxin.Gateway.Tests.Transcoding;

/// <summary>Every way a method is called over JSON, with a path that names nothing there is.</summary>
internal sealed partial record HttpBinding(MethodDescriptor Method, HttpRule Rule)
{
    public static IEnumerable<HttpBinding> All =>
        from method in ApiMethods.All
        let rule = method.GetOptions()?.GetExtension(Google.Api.AnnotationsExtensions.Http)
        where rule is not null
        from one in rule.AdditionalBindings.Prepend(rule)
        select new HttpBinding(method, one);

    public bool HasBody => Rule.Body.Length > 0;

    public HttpMethod Verb => new(Rule.PatternCase.ToString().ToUpperInvariant());

    /// <summary>The path, each <c>*</c> an id of its collection.</summary>
    public string Path => Variable().Replace(PathPattern.TextOf(Rule), match =>
        match.Groups[1].Success ? Star().Replace(match.Groups[1].Value, star => star.Groups[1].Value + IdIn(star.Groups[1].Value)) : "0");

    public override string ToString() => $"{Method.FullName} {Verb} {PathPattern.TextOf(Rule)}";

    private static string IdIn(string collection) => collection.TrimEnd('/').Split('/')[^1] switch
    {
        "counties" => "511323",
        "scores" => "C-511323-0000000000000000",
        "files" => "U-511323-0000000000000000",
        "divisions" => "V-511323-0000000000000000",
        var other => $"{char.ToUpperInvariant(other[0])}-511323-0000000000000000",
    };

    [GeneratedRegex(@"\{[^=}]+(?:=([^}]+))?\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"([a-z]+/)\*{1,2}")]
    private static partial Regex Star();
}
