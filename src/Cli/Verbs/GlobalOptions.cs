using System.CommandLine;
using System.CommandLine.Parsing;

namespace Lianxin.Cli.Verbs;

/// <summary>Options every verb takes.</summary>
public sealed class GlobalOptions
{
    /// <summary>A running gateway.</summary>
    public Option<Uri?> Server { get; } = new("--server")
    {
        Description = Texts.Say("gRPC address of a running gateway, such as http://127.0.0.1:5081", "运行中网关的 gRPC 地址,如 http://127.0.0.1:5081"),
        Recursive = true,
        CustomParser = Address,
    };

    /// <summary>A data directory for the standalone service.</summary>
    public Option<string> Data { get; } = new("--data")
    {
        Description = Texts.Say(
            "data directory; without --server the standalone service is started over it for as long as the verb needs",
            "数据目录;未给 --server 时在其上启动单机服务,用完即停"),
        DefaultValueFactory = _ => "data",
        Recursive = true,
    };

    /// <summary>The county.</summary>
    public Option<string> County { get; } = SixDigits(new("--county")
    {
        Description = Texts.Say("six-digit county code", "六位县级区划代码"),
        DefaultValueFactory = _ => "511323",
        Recursive = true,
    });

    /// <summary>Machine-readable output.</summary>
    public Option<bool> Json { get; } = new("--json")
    {
        Description = Texts.Say("print JSON on standard output", "在标准输出打印 JSON"),
        Recursive = true,
    };

    /// <summary>Language.</summary>
    public Option<string?> Language { get; } = Known(new("--lang")
    {
        Description = Texts.Say("language of texts: en or zh (default: from LANG)", "界面语言:en 或 zh(默认取自 LANG)"),
        Recursive = true,
    });

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All => [Server, Data, County, Json, Language];

    private static Uri? Address(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
            return address;
        result.AddError(Texts.Say($"--server takes an address such as http://127.0.0.1:5081, not {text}", $"--server 应为 http://127.0.0.1:5081 这样的地址:{text}"));
        return null;
    }

    private static Option<string?> Known(Option<string?> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("en" or "zh") } token])
                result.AddError(Texts.Say($"--lang must be en or zh, not {token.Value}", $"--lang 应为 en 或 zh:{token.Value}"));
        });
        return option;
    }

    private static Option<string> SixDigits(Option<string> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(token.Value.Length == 6 && token.Value.All(char.IsAsciiDigit)))
                result.AddError(Texts.Say("--county takes six digits", "--county 应为六位数字"));
        });
        return option;
    }
}
