using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Demo.Replay;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.Demo;

/// <summary>Imports a directory of registry files in their order, each as a long-running operation.</summary>
public sealed class CountyImport(ServiceClients clients, IProgressBoard board)
{
    private static readonly (string File, RegistryKind Kind)[] Files =
    [
        ("areas.csv", RegistryKind.Divisions),
        ("streets.csv", RegistryKind.Divisions),
        ("villages.csv", RegistryKind.Divisions),
        ("bodies.csv", RegistryKind.Bodies),
        ("cadres.csv", RegistryKind.Cadres),
        ("households.csv", RegistryKind.Households),
        ("links.csv", RegistryKind.Links),
    ];

    /// <summary>Imports what the directory has.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="scope">Scope of the request ids: the same scope resumes what was interrupted.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>How many rows failed.</returns>
    public async Task<long> RunAsync(string directory, string scope, CancellationToken cancellation)
    {
        var failed = 0L;
        foreach (var (file, kind) in Files)
        {
            var path = Path.Combine(directory, file);
            if (File.Exists(path))
                failed += await FileAsync(path, kind, $"{scope}/import/{file}", cancellation);
        }

        return failed;
    }

    private async Task<long> FileAsync(string path, RegistryKind kind, string scope, CancellationToken cancellation)
    {
        var ids = new RequestIds(scope);
        var failed = 0L;
        await board.RunAsync(Texts.Importing(Path.GetFileName(path)), async line =>
        {
            var name = await FileUpload.SendAsync(clients, path, ids, cancellation);
            var operation = await clients.Imports.ImportRegistryAsync(
                new() { Parent = clients.CountyName, Kind = kind, File = name, Format = FileFormat.Csv, RequestId = ids.Of("import") },
                cancellationToken: cancellation);
            var result = await OperationFollower.FollowAsync(clients, operation, line.AsOperationProgress(), cancellation);
            failed = result.Failed;
        });
        return failed;
    }
}
