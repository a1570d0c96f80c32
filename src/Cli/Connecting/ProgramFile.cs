namespace Lianxin.Cli.Connecting;

/// <summary>Finds the programs that the command line starts as children.</summary>
internal static class ProgramFile
{
    /// <summary>A program's file: where a variable says, in the build's output beside this program's, or in this program's own directory.</summary>
    /// <param name="project">The project that builds it.</param>
    /// <param name="variable">The variable that may name the file.</param>
    /// <returns>A path; whether the file exists is seen on start.</returns>
    public static string Find(string project, string variable)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } stated)
            return stated;
        var file = $"Lianxin.{project}.dll";
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var beside = Path.Combine(here.Parent!.Parent!.FullName, project, here.Name, file);
        return File.Exists(beside) ? beside : Path.Combine(here.FullName, file);
    }
}
