namespace Indicators.Graphics.Fonts;

/// <summary>Finds the faces of families in folders.</summary>
internal static class FontSearch
{
    /// <summary>The files of a family, or their names.</summary>
    public sealed record Files(string Regular, string Bold, string? Black);

    /// <summary>The file names of the families that the build embeds, best first.</summary>
    public static readonly Files[] EmbeddedFiles =
    [
        new("Lato-Regular.ttf", "Lato-Bold.ttf", "Lato-Black.ttf"),
        new("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", null),
    ];

    private static readonly Files[] KnownFiles =
    [
        .. EmbeddedFiles,
        new("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", null),
        new("arial.ttf", "arialbd.ttf", null),
        new("Arial.ttf", "Arial Bold.ttf", null),
        new("segoeui.ttf", "segoeuib.ttf", null),
        new("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", null),
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

    /// <summary>The known families in the folders, best first: in the order of families, then by folder.</summary>
    public static IEnumerable<Files> Known(IEnumerable<string> folders)
    {
        List<string> files = [.. folders.Where(Directory.Exists).SelectMany(List)];
        foreach (Files known in KnownFiles)
        {
            string? regular = Find(known.Regular), bold = Find(known.Bold);
            if (regular is not null && bold is not null) yield return new Files(regular, bold, known.Black is null ? null : Find(known.Black));
        }

        string? Find(string name) => files.Find(file => Path.GetFileName(file) == name);
    }

    /// <summary>Any families, by the names in the font files.</summary>
    public static IEnumerable<Files> ByName(IEnumerable<string> folders)
    {
        foreach (string file in folders.Where(Directory.Exists).SelectMany(List))
            if (Names(file) is { Face: "Regular" or "Book" } names && FindBeside(file, names.Family, "Bold") is { } bold)
                yield return new Files(file, bold, FindBeside(file, names.Family, "Black"));
    }

    /// <summary>The file in the same folder with another face of the family; null if there is none.</summary>
    /// <param name="face">A black face is a family of its own by its name, such as <c>Lato Black</c>.</param>
    public static string? FindBeside(string regularFile, string family, string face) =>
        List(Path.GetDirectoryName(Path.GetFullPath(regularFile))!).FirstOrDefault(
            file => Names(file) is { } names && ((names.Family == family && names.Face == face) || (names.Family == $"{family} {face}" && names.Face == "Regular")));

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

    private static IEnumerable<string> List(string folder) =>
        Directory.EnumerateFiles(folder, "*.ttf", Everything).Order(StringComparer.Ordinal);
}
