using System.Globalization;
using Indicators.Outputs.Auditing.Figures;
using Indicators.Outputs.Auditing.Pdf;
using Indicators.Reports.Words;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>
/// Puts the texts of a PDF file in order: which indicator a heading begins, which cells make a table, and which labels a picture. The file has
/// tags and no ids; a table begins with several heads of columns, and each row with its own head.
/// </summary>
internal sealed class PdfPieces
{
    private readonly Dictionary<string, string> indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sections = new(StringComparer.Ordinal);
    private readonly string largest;
    private readonly List<TextPiece> pieces = [];
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);
    private string section = "", figure = "";
    private int table, row = -1, column;

    private PdfPieces(PublishedDerivation derivation, ReportWords? words)
    {
        if (words is null)
        {
            largest = "";
            return;
        }
        foreach (DerivedIndicator indicator in derivation.Indicators.Values)
        {
            if (!indicator.Titles.TryGetValue(words.Language, out string? title)) continue;
            indicators.TryAdd(Plain(title), indicator.Id);
            sections.TryAdd(Plain(indicator.Id + title), "method-" + indicator.Id);
        }
        foreach (string name in (string[])["quality.reporting", "quality.held-back.title", "quality.coverage", "quality.protection"]) sections.TryAdd(Plain(words[name]), name.Replace('.', '-'));
        largest = Plain(words["chart.largest", ("indicator", ""), ("dimension", "\n")].Split('\n')[^1]);
    }

    /// <param name="words">The words of the file's language; null if the program does not have them.</param>
    public static IReadOnlyList<TextPiece> Create(IReadOnlyList<PdfText> texts, PublishedDerivation derivation, ReportWords? words)
    {
        var pieces = new PdfPieces(derivation, words);
        foreach (PdfText text in texts) pieces.Add(text);
        return pieces.pieces;
    }

    private void Add(PdfText text)
    {
        TextPlace place = text.Tag switch { "TD" or "TH" => TextPlace.Cell, "Figure" => TextPlace.Label, "Alt" or "ActualText" => TextPlace.Alternative, _ => TextPlace.Sentence };
        // The head of a row may be a link.
        bool isHead = text.Tag == "Link" && row >= 0;
        if (place == TextPlace.Cell || isHead) Locate(text, isHead);
        else if (text.Tag is not ("Artifact" or "Link")) Begin(text);
        pieces.Add(new TextPiece(place, text.Page == 0 ? "" : section, text.Text.Trim(), text.Look, Number(text.X), Number(text.Y))
        {
            Tag = text.Tag,
            Figure = place == TextPlace.Alternative ? largest.Length > 0 && Plain(text.Text).Contains(largest, StringComparison.Ordinal) ? "figure-largest" : "" : figure,
            Drawing = place == TextPlace.Label ? (text.Mark, text.Page) : default,
            Table = place == TextPlace.Cell || isHead || text.Tag == "Caption" ? table : 0,
            Row = place == TextPlace.Cell || isHead ? row : -1,
            Column = column,
        });
    }

    private void Begin(PdfText text)
    {
        if (text.Tag is ['H', >= '1' and <= '6'])
        {
            string heading = Plain(text.Text);
            // The pages on methods have the same headings again.
            section = indicators.TryGetValue(heading, out string? indicator) ? begun.Add(heading) ? "indicator-" + indicator : "method-" + indicator : sections.GetValueOrDefault(heading, "");
            figure = "";
        }
        if (text.Tag == "Caption")
        {
            figure = largest.Length > 0 && Plain(text.Text).EndsWith(largest, StringComparison.Ordinal) ? "figure-largest" : "figure";
            table++;
        }
        (row, column) = (-1, 0);
    }

    private void Locate(PdfText text, bool isLink)
    {
        if (text.Tag == "TH" && row > 0 && column == 0)
        {
            // The further columns of a wide table follow below it, with heads of their own.
            table++;
            pieces[^1] = pieces[^1] with { Table = table, Row = 0 };
            (row, column) = (0, 1);
        }
        else if (isLink || (text.Tag == "TH" && row > 0))
        {
            (row, column) = (row + 1, 0);
        }
        else if (text.Tag == "TH")
        {
            // Heads of columns, until the first cell shows that the last of them was the head of a row.
            (row, column) = (0, row < 0 ? 0 : column + 1);
        }
        else
        {
            if (row == 0)
            {
                pieces[^1] = pieces[^1] with { Row = 1, Column = 0 };
                (row, column) = (1, 0);
            }
            column++;
        }
    }

    private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF'))).Replace('\'', '\u2019');

    private static string Number(double place) => place.ToString(CultureInfo.InvariantCulture);
}
