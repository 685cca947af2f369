using System.Text.RegularExpressions;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>
/// Reads charts, reports and pages. Each number in them must be one of the data files, of the same indicator and region where that can be told,
/// rounded as it is shown; or a count of areas, an axis value, or a number of the definitions.
/// </summary>
internal sealed partial class OtherFormats
{
    private readonly ShownNumbers numbers;
    private readonly Regex chartName;
    private readonly List<string> unexplained = [];

    private OtherFormats(PublishedFolder folder, PublicDefinitions definitions)
    {
        numbers = new ShownNumbers(folder, definitions);
        string sets = string.Join('|', definitions.Regions.Sets.Append("world").Select(Regex.Escape));
        chartName = new Regex($"^(?<indicator>.+?)-(?<set>{sets})-(?<region>[A-Z0-9_]+)-(?<language>[a-z]{{2}})$");
    }

    [GeneratedRegex(@"^(?<set>.+)-(?<region>[A-Z0-9_]+)-(?<period>\d{4}(?:-[QSM]?\d+)?)-(?<language>[a-z]{2})$")]
    private static partial Regex ReportName { get; }

    /// <returns>The numbers that no data file explains, one line each.</returns>
    public static IReadOnlyList<string> FindUnexplained(PublishedFolder folder, PublicDefinitions definitions)
    {
        var formats = new OtherFormats(folder, definitions);
        foreach (string file in Files("charts", "*.svg")) formats.ScanChart(file);
        foreach (string file in Files("reports", "*.html")) formats.ScanReport(file);
        foreach (string file in Files("reports", "*.pdf")) formats.ScanPdf(file);
        foreach (string file in Files(".", "*.html"))
            formats.Scan(Path.GetFileName(file), TextPieces.OfHtml(File.ReadAllText(file)), "", "", "en");
        return formats.unexplained;

        IEnumerable<string> Files(string name, string pattern)
        {
            string path = Path.Combine(folder.Path, name);
            return Directory.Exists(path) ? Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal) : [];
        }
    }

    private void ScanChart(string file)
    {
        Match name = chartName.Match(Path.GetFileNameWithoutExtension(file));
        Scan("charts/" + Path.GetFileName(file), TextPieces.OfSvg(File.ReadAllText(file), name.Groups["indicator"].Value),
            name.Groups["set"].Value, name.Groups["region"].Value, name.Groups["language"].Value);
    }

    private void ScanReport(string file)
    {
        Match name = ReportName.Match(Path.GetFileNameWithoutExtension(file));
        Scan("reports/" + Path.GetFileName(file), TextPieces.OfHtml(File.ReadAllText(file)), name.Groups["set"].Value, name.Groups["region"].Value, name.Groups["language"].Value);
    }

    /// <summary>A PDF file is laid out by the page, so that its numbers have no key: it must say nothing that the HTML file of the report does not.</summary>
    private void ScanPdf(string file)
    {
        string html = Path.ChangeExtension(file, ".html");
        bool comma = ReportName.Match(Path.GetFileNameWithoutExtension(file)).Groups["language"].Value != "en";
        var known = new HashSet<string>(StringComparer.Ordinal);
        if (File.Exists(html))
            foreach (TextPiece piece in TextPieces.OfHtml(File.ReadAllText(html)))
                foreach (NumberToken token in NumberTokens.Find(piece.Text, comma)) known.UnionWith(GroupsOf(token.Text));
        int number = 0;
        foreach (string page in PdfText.Read(file))
        {
            number++;
            foreach (NumberToken token in NumberTokens.Find(page, comma))
                if (!known.Contains(Digits(token.Text)) && !(token.Decimals == 0 && (token.Value <= 400 || AxisLabels.IsRound(token.Value))))
                    unexplained.Add($"reports/{Path.GetFileName(file)}, page {number}: {token.Before}[{token.Text}]{token.After}");
        }
    }

    /// <summary>A number, and its groups of digits: a blank between them ends a word of a page.</summary>
    private static IEnumerable<string> GroupsOf(string text) => text.Split('\u00A0', '\u202F').Append(Digits(text));

    private static string Digits(string text) => string.Concat(text.Where(letter => char.IsDigit(letter) || letter is '.' or ','));

    private void Scan(string source, IEnumerable<TextPiece> pieces, string set, string region, string language)
    {
        bool comma = language != "en";
        TextPiece[] list = [.. pieces];
        HashSet<int> axis = AxisLabels.Find(list, comma);
        for (int i = 0; i < list.Length; i++)
        {
            if (axis.Contains(i)) continue;
            foreach (NumberToken token in NumberTokens.Find(list[i].IsLabel ? list[i].Text : Wording.Remove(list[i].Text), comma))
                if (!numbers.Explain(token, list[i], set, region))
                    unexplained.Add($"{source} {list[i].Indicator}: {(list[i].IsLabel ? "label " : "")}{token.Before}[{token.Text}]{token.After}".ReplaceLineEndings(" "));
        }
    }
}
