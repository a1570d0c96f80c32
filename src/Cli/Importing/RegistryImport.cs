using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Demo.Replay;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.Importing;

/// <summary>Imports registry files, each as a long-running operation.</summary>
public sealed class RegistryImport(ServiceClients clients, IProgressBoard board)
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

    /// <summary>Imports what a directory has, in the order in which one kind needs the other.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="scope">Scope of the request ids: the same scope resumes what was interrupted.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <param name="only">One kind of file alone.</param>
    /// <returns>How each file went.</returns>
    /// <exception cref="CliException">The directory has none of the files.</exception>
    public async Task<IReadOnlyList<ImportedFile>> DirectoryAsync(
        string directory, string scope, CancellationToken cancellation, RegistryKind? only = null)
    {
        var files = Files.Where(f => (only is null || f.Kind == only) && File.Exists(Path.Combine(directory, f.File))).ToArray();
        if (files.Length == 0)
            throw new CliException(ExitCodes.Usage, Texts.NoRegistryFiles(directory, Files.Where(f => only is null || f.Kind == only).Select(f => f.File)));
        var imported = new List<ImportedFile>();
        foreach (var (file, kind) in files)
        {
            imported.Add(await FileAsync(
                Path.Combine(directory, file), new() { Kind = kind, Format = FileFormat.Csv }, new RequestIds($"{scope}/import/{file}"), cancellation));
        }

        return imported;
    }

    /// <summary>Imports one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="request">How; the file, the county and the request id are set here.</param>
    /// <param name="ids">Request ids: the same scope resumes what was interrupted.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>How it went.</returns>
    public async Task<ImportedFile> FileAsync(string path, ImportRegistryRequest request, RequestIds ids, CancellationToken cancellation)
    {
        ImportedFile? imported = null;
        var name = Path.GetFileName(path);
        await board.RunAsync(Texts.Importing(name), async line =>
        {
            request.Parent = clients.CountyName;
            request.File = await FileUpload.SendAsync(clients, path, ids, cancellation);
            request.RequestId = ids.Of("import");
            var operation = await clients.Imports.ImportRegistryAsync(request, cancellationToken: cancellation);
            var result = await OperationFollower.FollowAsync(clients, operation, line.AsOperationProgress(), cancellation);
            imported = new ImportedFile(name, operation.Name, request.ValidateOnly, result);
        });
        return imported!;
    }
}
