namespace Lianxin.Grains.Files;

/// <summary>What a completed file is; kept sealed beside its chunks.</summary>
/// <param name="Chunks">How many chunks.</param>
/// <param name="Length">Bytes in all.</param>
/// <param name="Name">The name it was uploaded or written under.</param>
internal sealed record FileManifest(int Chunks, long Length, string Name);
