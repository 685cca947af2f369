using Indicators.Outputs.Auditing.Pdf;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>A file with texts, and what its name says.</summary>
/// <param name="Path">Below the folder.</param>
/// <param name="Indicator">Empty for files about several.</param>
internal sealed record TextFile(string Path, string Indicator, RegionName Region, string Language)
{
    public string Format => System.IO.Path.GetExtension(Path).ToLowerInvariant() switch { ".svg" => "SVG", ".pdf" => "PDF", _ => "HTML" };
}

/// <summary>Finds and reads the charts, reports and pages of a folder.</summary>
internal static class TextFiles
{
    /// <param name="paths">The files of the folder.</param>
    /// <param name="sets">The region sets.</param>
    /// <param name="language">The language of files whose names have none.</param>
    public static IReadOnlyList<TextFile> Find(IEnumerable<string> paths, IReadOnlyList<string> sets, string language) =>
        [.. paths.Where(path => Path.GetExtension(path).ToLowerInvariant() is ".svg" or ".html" or ".htm" or ".pdf").Order(StringComparer.Ordinal).Select(path => Parse(path, sets, language))];

    /// <exception cref="InvalidDataException">The file is not what its name says, or is damaged.</exception>
    public static IReadOnlyList<TextPiece> Read(string folder, TextFile file)
    {
        string path = Path.Combine(folder, file.Path);
        if (file.Format != "PDF") return MarkupTexts.Read(File.ReadAllText(path));
        return [.. PdfTexts.Read(File.ReadAllBytes(path)).Select(text => new TextPiece(
            text.Tag switch { "TD" or "TH" => TextPlace.Cell, "Figure" => TextPlace.Label, "Alt" or "ActualText" => TextPlace.Alternative, _ => TextPlace.Sentence }, text.Tag, text.Text, text.Look))];
    }

    /// <summary>Charts are named indicator-set-region-language; reports, perhaps after their own id, set-region-period-language.</summary>
    private static TextFile Parse(string path, IReadOnlyList<string> sets, string language)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        string[] parts = name.Split('-');
        foreach (string set in sets)
        {
            int at = name.StartsWith(set + "-", StringComparison.Ordinal) ? 0 : name.IndexOf($"-{set}-", StringComparison.Ordinal) + 1;
            if (at == 0 && !name.StartsWith(set + "-", StringComparison.Ordinal)) continue;
            string[] rest = name[(at + set.Length + 1)..].Split('-');
            if (rest.Length < 2) continue;
            string indicator = at > 1 && path.StartsWith("charts/", StringComparison.Ordinal) ? name[..(at - 1)] : "";
            return new TextFile(path, indicator, new RegionName(set, rest[0]), parts[^1]);
        }
        return new TextFile(path, "", FigureScopes.Everywhere, language);
    }
}
