using Indicators.Outputs.Auditing.Figures;
using Indicators.Outputs.Auditing.Pdf;
using Indicators.Reports.Words;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>A file with texts, and what its name says.</summary>
/// <param name="Path">Below the folder.</param>
/// <param name="Indicator">Empty for files about several.</param>
internal sealed record TextFile(string Path, string Indicator, RegionName Region, string Language)
{
    /// <summary>The period of a report; null for other files.</summary>
    public Definitions.Period? Period { get; init; }

    public string Format => System.IO.Path.GetExtension(Path).ToLowerInvariant() switch { ".svg" => "SVG", ".pdf" => "PDF", _ => "HTML" };
}

/// <summary>Finds and reads the charts, reports and pages of a folder.</summary>
internal static class TextFiles
{
    /// <param name="paths">The files of the folder.</param>
    /// <param name="sets">The region sets.</param>
    /// <param name="language">The language of files whose names have none.</param>
    public static IReadOnlyList<TextFile> Find(IEnumerable<string> paths, IReadOnlyList<string> sets, string language) =>
        [.. paths.Where(IsText).Order(StringComparer.Ordinal).Select(path => Parse(path, sets, language))];

    public static bool IsText(string path) => Path.GetExtension(path).ToLowerInvariant() is ".svg" or ".html" or ".htm" or ".pdf";

    /// <param name="words">The words of the file's language; null if the program does not have them.</param>
    /// <exception cref="InvalidDataException">The file is not what its name says, or is damaged.</exception>
    public static IReadOnlyList<TextPiece> Read(string folder, TextFile file, PublishedDerivation derivation, ReportWords? words)
    {
        string path = Path.Combine(folder, file.Path);
        if (file.Format != "PDF") return MarkupTexts.Read(File.ReadAllText(path));
        return PdfPieces.Create(PdfTexts.Read(File.ReadAllBytes(path)), derivation, words);
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
            return new TextFile(path, indicator, new RegionName(set, rest[0]), parts[^1]) { Period = Definitions.Period.TryParse(string.Join('-', rest[1..^1]), out Definitions.Period period) ? period : null };
        }
        return new TextFile(path, "", FigureScopes.Everywhere, language);
    }
}
