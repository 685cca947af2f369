namespace Indicators.Common;

/// <summary>Paths compared.</summary>
public static class FolderPaths
{
    /// <summary>Whether a path is a folder, or lies anywhere below it.</summary>
    public static bool IsWithin(string path, string folder)
    {
        string inner = Path.GetFullPath(path) + Path.DirectorySeparatorChar;
        string outer = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        return inner.StartsWith(outer, StringComparison.Ordinal);
    }
}
