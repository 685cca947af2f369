using System.Reflection;

namespace Indicators.Graphics.Fonts;

/// <summary>Finds the fonts: configured, embedded or installed.</summary>
internal static class FontLoader
{
    /// <summary>Letters, digits and punctuation of Arabic, for which a fallback is looked for and not required.</summary>
    internal const string ArabicCharacters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگی،؛؟ًٌٍَُِّْ٠١٢٣٤٥٦٧٨٩٪٫٬";

    /// <inheritdoc cref="FontFamily.Load"/>
    public static FontFamily Load(string? configured)
    {
        List<FontFaces> embedded = Embedded();
        if (configured is not null) return WithFallbacks(Configured(configured), embedded.Count > 0 ? embedded : Installed(FontSearch.SystemFolders(), []));
        if (embedded.Count > 0) return new FontFamily(embedded[0], [.. embedded.Skip(1)]);
        return LoadInstalled(FontSearch.SystemFolders());
    }

    /// <exception cref="FontNotFoundException">No font has the required glyphs; the message says why each was rejected.</exception>
    internal static FontFamily LoadInstalled(IReadOnlyList<string> folders)
    {
        List<string> reasons = [];
        List<FontFaces> families = Installed(folders, reasons);
        foreach (FontFaces family in families)
        {
            try
            {
                // A family that is complete by itself comes first.
                _ = new FontFamily(family);
                return WithFallbacks(family, families);
            }
            catch (FontNotFoundException problem)
            {
                reasons.Add(problem.Message);
            }
        }

        throw NotFound(folders, reasons);
    }

    private static FontFamily WithFallbacks(FontFaces family, IEnumerable<FontFaces> others)
    {
        List<FontFaces> chain = [family];
        foreach (FontFaces other in others)
        {
            if (other.Name == family.Name) continue;
            bool adds = (FontFamily.NeededCharacters + ArabicCharacters).EnumerateRunes().Any(rune => chain.TrueForAll(faces => Lacks(faces, rune.Value)) && !Lacks(other, rune.Value));
            if (adds) chain.Add(other);
        }

        return new FontFamily(family, [.. chain.Skip(1)]);

        static bool Lacks(FontFaces faces, int codePoint) => faces.All.Any(face => face.GlyphOf(codePoint) == 0);
    }

    private static FontFaces Configured(string path)
    {
        if (Directory.Exists(path))
        {
            List<string> reasons = [];
            List<FontFaces> families = Installed([path], reasons, anyFamily: true);
            return families.Find(family => IsComplete(family)) ?? families.FirstOrDefault() ?? throw NotFound([path], reasons);
        }

        if (!File.Exists(path)) throw new FontNotFoundException($"There is no font file or folder '{path}'");
        TrueTypeFont regular = Read(path);
        string bold = FontSearch.FindBeside(path, regular.Names.Family, "Bold")
            ?? throw new FontNotFoundException($"The folder of '{path}' has no bold face of {regular.Names.Family}");
        string? black = FontSearch.FindBeside(path, regular.Names.Family, "Black");
        return new FontFaces(regular, Read(bold), black is null ? null : Read(black));

        static bool IsComplete(FontFaces family) => FontFamily.NeededCharacters.EnumerateRunes().All(rune => family.All.All(face => face.GlyphOf(rune.Value) != 0));
    }

    private static List<FontFaces> Installed(IReadOnlyList<string> folders, List<string> reasons, bool anyFamily = false)
    {
        List<FontFaces> families = [];
        IEnumerable<FontSearch.Files> found = FontSearch.Known(folders);
        foreach (FontSearch.Files files in anyFamily ? found.Concat(FontSearch.ByName(folders)) : found)
        {
            try
            {
                families.Add(new FontFaces(Read(files.Regular), Read(files.Bold), files.Black is { } black ? Read(black) : null));
            }
            catch (Exception problem) when (problem is FontException or IOException or UnauthorizedAccessException)
            {
                reasons.Add(problem.Message);
            }
        }

        return families;
    }

    private static FontNotFoundException NotFound(IReadOnlyList<string> folders, List<string> reasons)
    {
        string where = $"No usable font was found in {string.Join(", ", folders)}";
        return new FontNotFoundException(reasons.Count == 0 ? where : $"{where} ({string.Join(" ", reasons)})");
    }

    private static TrueTypeFont Read(string path) => new(File.ReadAllBytes(path), path);

    /// <summary>The families that the build machine had, best first.</summary>
    internal static List<FontFaces> Embedded()
    {
        List<FontFaces> families = [];
        foreach ((string regular, string bold, string? black) in FontSearch.EmbeddedFiles)
            if (EmbeddedFace(regular) is { } first && EmbeddedFace(bold) is { } second) families.Add(new FontFaces(first, second, black is null ? null : EmbeddedFace(black)));
        return families;
    }

    private static TrueTypeFont? EmbeddedFace(string name)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null) return null;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(bytes, name);
    }
}
