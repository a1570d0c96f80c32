using System.Net;
using System.Text;
using Lianxin.Api.V1;
using QRCoder;

namespace Lianxin.Cli.Ballots;

/// <summary>The printable page of tokens: one slip each, to be cut and put into envelopes. One HTML file that loads nothing.</summary>
public static class TokenSheet
{
    private const int GroupLength = 5;

    private const string Style = """
        body{font:13px/1.5 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:0;color:#111}
        .slips{display:grid;grid-template-columns:1fr 1fr}.slip{border:1px dashed #999;padding:6mm;break-inside:avoid;display:flex;gap:5mm}
        svg{width:34mm;height:34mm;flex:none}code{font-size:15px;word-break:break-word}p{margin:0 0 .4em}@page{size:A4;margin:10mm}
        """;

    /// <summary>Writes it.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="tokens">The tokens, in the order they are to lie in.</param>
    /// <param name="link">Address of the ballot's page, or empty: then the code holds the token alone.</param>
    public static void Write(Stream target, Campaign campaign, IEnumerable<string> tokens, string link)
    {
        using var text = new StreamWriter(target, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var title = WebUtility.HtmlEncode(campaign.Title);
        text.WriteLine($"<!doctype html><html lang='{(Texts.Chinese ? "zh-CN" : "en")}'><head><meta charset='utf-8'><title>{title}</title><style>{Style}</style></head><body><div class='slips'>");
        foreach (var token in tokens)
            text.WriteLine(Slip(title, campaign.Name, token, link));
        text.WriteLine("</div></body></html>");
    }

    /// <summary>What a slip's code holds. The token stands behind the '#', which a browser sends to nobody.</summary>
    /// <param name="campaign">The campaign's name.</param>
    /// <param name="token">The token.</param>
    /// <param name="link">Address of the ballot's page, or empty.</param>
    /// <returns>The text.</returns>
    public static string CodeOf(string campaign, string token, string link) => link.Length == 0 ? token : $"{link}#{campaign}/{token}";

    /// <summary>A token in groups, as it is printed.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Groups of five with hyphens between.</returns>
    public static string Grouped(string token) => string.Join('-', token.Chunk(GroupLength).Select(group => new string(group)));

    private static string Slip(string title, string campaign, string token, string link)
    {
        using var code = QRCodeGenerator.GenerateQrCode(CodeOf(campaign, token, link), QRCodeGenerator.ECCLevel.M);
        var drawing = new SvgQRCode(code).GetGraphic(4, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        var words = Texts.Say(
            "Scan the code or type the letters. Nobody knows which slip you have. Until casting ends you may change your answers with the same slip.",
            "扫码或输入选票码。无人知道您手中的是哪一张。截止前可用同一张选票码更改。");
        return $"<div class='slip'>{drawing}<div><p><b>{title}</b></p><p><code>{Grouped(token)}</code></p><p>{words}</p></div></div>";
    }
}
