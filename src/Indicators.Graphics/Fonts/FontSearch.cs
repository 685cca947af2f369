namespace Indicators.Graphics.Fonts;

/// <summary>Finds the regular and bold faces of families in folders.</summary>
internal static class FontSearch
{
    private static readonly (string Regular, string Bold)[] KnownFiles =
    [
        ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
        ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
        ("arial.ttf", "arialbd.ttf"),
        ("Arial.ttf", "Arial Bold.ttf"),
        ("segoeui.ttf", "segoeuib.ttf"),
        ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    ];

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        MatchCasing = MatchCasing.CaseInsensitive,
        MaxRecursionDepth = 6,
    };

    /// <summary>The font folders of Linux, macOS and Windows.</summary>
    public static IReadOnlyList<string> SystemFolders()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        string[] folders = OperatingSystem.IsWindows()
            ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts), Path.Combine(local, "Microsoft", "Windows", "Fonts")]
            : OperatingSystem.IsMacOS()
                ? ["/Library/Fonts", "/System/Library/Fonts", Path.Combine(home, "Library", "Fonts")]
                : ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(local, "fonts"), Path.Combine(home, ".fonts")];
        return folders;
    }

    /// <summary>The pairs of files in the folders, best first: in the order of known families, then by folder.</summary>
    public static IEnumerable<(string Regular, string Bold)> Pairs(IEnumerable<string> folders)
    {
        List<string> files = [.. folders.Where(Directory.Exists).SelectMany(Files)];
        foreach ((string regular, string bold) in KnownFiles)
        {
            string? regularFile = files.Find(file => Path.GetFileName(file) == regular);
            string? boldFile = files.Find(file => Path.GetFileName(file) == bold);
            if (regularFile is not null && boldFile is not null) yield return (regularFile, boldFile);
        }
    }

    /// <summary>The pairs of files of any family, by the names in the font files.</summary>
    public static IEnumerable<(string Regular, string Bold)> PairsByName(IEnumerable<string> folders)
    {
        foreach (string file in folders.Where(Directory.Exists).SelectMany(Files))
            if (Names(file) is { Face: "Regular" or "Book" } names && BoldBeside(file, names.Family) is { } bold) yield return (file, bold);
    }

    /// <summary>The file in the same folder with the bold face of the family; null if there is none.</summary>
    public static string? BoldBeside(string regularFile, string family) =>
        Files(Path.GetDirectoryName(Path.GetFullPath(regularFile))!)
            .FirstOrDefault(file => Names(file) is { Face: "Bold" } names && names.Family == family);

    /// <summary>The names in a font file; null if it is not a usable font.</summary>
    private static FontNames? Names(string file)
    {
        try
        {
            return FontNames.Read(new FontTables(File.ReadAllBytes(file), file).Required("name"), file);
        }
        catch (FontFormatException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.ttf", Everything).Order(StringComparer.Ordinal);
}
