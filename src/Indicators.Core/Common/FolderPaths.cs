namespace Indicators.Common;

/// <summary>Compares paths.</summary>
public static class FolderPaths
{
    /// <summary>Whether a path is the given folder or lies anywhere below it.</summary>
    public static bool IsWithin(string path, string folder)
    {
        string inner = Path.GetFullPath(path) + Path.DirectorySeparatorChar;
        string outer = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        return inner.StartsWith(outer, StringComparison.Ordinal);
    }
}
