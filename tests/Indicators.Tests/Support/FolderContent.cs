using System.Security.Cryptography;

namespace Indicators.Tests.Support;

/// <summary>Copies and compares folders.</summary>
internal static class FolderContent
{
    /// <summary>Each file's path below the folder and the hash of its bytes, sorted.</summary>
    public static IReadOnlyList<string> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetRelativePath(folder, file).Replace('\\', '/')} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")
            .Order(StringComparer.Ordinal),
    ];

    /// <param name="wanted">By the path below the folder, with forward slashes.</param>
    public static void Copy(string from, string to, Func<string, bool> wanted)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(from, file).Replace('\\', '/');
            if (!wanted(path)) continue;
            string target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
