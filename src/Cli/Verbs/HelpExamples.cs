namespace Lianxin.Cli.Verbs;

/// <summary>What one types: an example or two for each verb.</summary>
public static class HelpExamples
{
    private static readonly Dictionary<string, string[]> ByPath = new(StringComparer.Ordinal)
    {
        ["lianxin"] = ["./lianxin demo", "./lianxin evaluate --help"],
        ["lianxin demo"] = ["./lianxin demo", "./lianxin demo --scale 0.005 --data data/small --exit"],
        ["lianxin serve"] = ["./lianxin serve --data mycounty"],
        ["lianxin found"] = ["./lianxin found --data mycounty --divisions samples/511323"],
        ["lianxin cluster"] = ["./lianxin cluster up"],
        ["lianxin cluster up"] = ["./lianxin cluster up --silos 3 --gateways 2"],
        ["lianxin cluster status"] = ["./lianxin cluster status"],
        ["lianxin cluster down"] = ["./lianxin cluster down"],
        ["lianxin generate"] = ["./lianxin generate --seed 7 --scale 0.01 --out out/county"],
        ["lianxin import"] =
        [
            "./lianxin import households households.xlsx --dry-run",
            "./lianxin import cadres cadres.csv --map 干部姓名=姓名 --save-mapping hr",
            "./lianxin import --all out/county --data mycounty",
        ],
        ["lianxin export"] = ["./lianxin export links links.xlsx", "./lianxin export households households.csv --full"],
        ["lianxin workload"] = ["./lianxin workload --server http://127.0.0.1:5081", "./lianxin workload C00010"],
        ["lianxin evaluate"] =
        [
            "./lianxin evaluate --year 2026 --out out/2026", "./lianxin evaluate --year 2026 --explain C00010",
            "./lianxin evaluate --year 2026 --confirm --depart C00017=THIRD:reason",
        ],
        ["lianxin scheme"] = ["./lianxin scheme lint policies/scheme-2026.yaml"],
        ["lianxin scheme lint"] = ["./lianxin scheme lint policies/scheme-2026.yaml", "./lianxin scheme lint drafts/a.yaml drafts/b.yaml --json"],
        ["lianxin scheme diff"] = ["./lianxin scheme diff policies/scheme-2026.yaml drafts/scheme-2027.yaml"],
        ["lianxin scheme simulate"] =
        [
            "./lianxin scheme simulate --year 2026 --points effect=30 --shake 200", "./lianxin scheme simulate drafts/scheme-2026.yaml --year 2026",
            "./lianxin scheme simulate --year 2026 --cadre C00017 --visit C00017,H000123,2026-08-20",
        ],
        ["lianxin scheme villages"] = ["./lianxin scheme villages samples/schemes/village-outcomes.yaml --year 2026"],
        ["lianxin scheme schema"] = ["./lianxin scheme schema --out policies/scheme.schema.json"],
        ["lianxin campaign"] = ["./lianxin campaign create samples/campaigns/cadres.yaml"],
        ["lianxin campaign create"] = ["./lianxin campaign create samples/campaigns/cadres.yaml"],
        ["lianxin campaign list"] = ["./lianxin campaign list"],
        ["lianxin campaign draw"] = ["./lianxin campaign draw T-511323-0123456789abcdef --seed lottery-2026-12-01 --reserve 50"],
        ["lianxin campaign raters"] = ["./lianxin campaign raters T-511323-0123456789abcdef"],
        ["lianxin campaign tokens"] = ["./lianxin campaign tokens T-511323-0123456789abcdef people --count 323 --handler C00010 --out out/people.html"],
        ["lianxin campaign void"] = ["./lianxin campaign void T-511323-0123456789abcdef --batch 1 --reason lost"],
        ["lianxin campaign open"] = ["./lianxin campaign open T-511323-0123456789abcdef"],
        ["lianxin campaign paper"] = ["./lianxin campaign paper T-511323-0123456789abcdef first.csv second.csv --clerks wang,li"],
        ["lianxin campaign close"] = ["./lianxin campaign close T-511323-0123456789abcdef"],
        ["lianxin campaign publish"] = ["./lianxin campaign publish T-511323-0123456789abcdef"],
        ["lianxin campaign results"] = ["./lianxin campaign results T-511323-0123456789abcdef --out out/results.csv"],
        ["lianxin veto"] = ["./lianxin veto list C00010"],
        ["lianxin veto list"] = ["./lianxin veto list C00010"],
        ["lianxin veto propose"] =
        [
            "./lianxin veto propose C00010 --year 2026 --code false_work --document 文件及条款 --evidence 核查情况 --positions 1200,1314 --expires 2026-12-31 --as clerk.li",
        ],
        ["lianxin veto decide"] = ["./lianxin veto decide C00010 1 --status APPROVED --reason 情况属实 --as chief.wang"],
        ["lianxin ledger"] =
        [
            "./lianxin ledger H000001 --as-of 2026-03-31",
            "./lianxin ledger C00010 --json",
            "./lianxin ledger --tail 1000 --server http://127.0.0.1:5081",
        ],
        ["lianxin verify-ledger"] = ["./lianxin verify-ledger --against out/checkpoint.json"],
        ["lianxin rebuild-projections"] = ["./lianxin rebuild-projections"],
        ["lianxin raise-format"] = ["./lianxin raise-format --server http://127.0.0.1:5081"],
        ["lianxin erase"] =
        [
            "./lianxin erase --household H000001 --person persons/P-511323-0123456789abcdef --approver 李主任 --reason 本人申请 --yes",
        ],
        ["lianxin checkpoint"] = ["./lianxin checkpoint --out out/checkpoint.json"],
        ["lianxin prove"] = ["./lianxin prove 1000 --out out/proof.json"],
        ["lianxin check-proof"] = ["./lianxin check-proof out/proof.json --key data/keys/checkpoint.pub.pem"],
        ["lianxin backup"] = ["./lianxin backup backups/2026-12-31 --with-keys elsewhere/keys.zip"],
        ["lianxin restore"] = ["./lianxin restore backups/2026-12-31 --data restored --with-keys elsewhere/keys.zip"],
    };

    /// <summary>The examples of a verb.</summary>
    /// <param name="path">The verb with those above it, such as <c>lianxin cluster up</c>.</param>
    public static IReadOnlyList<string> Of(string path) => ByPath.GetValueOrDefault(path, []);
}
