using System.Text;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>
/// Compares a PDF file with the HTML file of the same report: each text with a number in the one stands in the other. Cells of a table stand
/// behind the same cell there, or in a row of the same head, and labels in the same picture, so that a number is not taken for an equal one
/// elsewhere.
/// </summary>
internal sealed class PageComparison
{
    private const char Between = '\n';

    private readonly HashSet<string> pieces = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> rows = [];
    private readonly HashSet<(int Figure, string Label)> labels = [];
    private readonly int figures;
    private readonly string all;

    /// <param name="html">The texts of the HTML file.</param>
    public PageComparison(IReadOnlyList<TextPiece> html)
    {
        var text = new StringBuilder();
        string before = "", head = "", figure = "";
        foreach (TextPiece piece in html)
        {
            string plain = Normalise(piece.Text);
            if (piece.Figure.Length > 0 && piece.Figure != figure) figures++;
            if (piece.Figure.Length > 0) figure = piece.Figure;
            if (piece.Place == TextPlace.Label) labels.Add((figures, plain));
            pieces.Add(plain);
            if (piece.Place == TextPlace.Cell) rows.UnionWith([(before, plain), (head, plain)]);
            if (piece.Look == TextPiece.Head) head = plain;
            before = plain;
            text.Append(plain).Append(Between);
        }
        all = text.ToString();
    }

    /// <summary>Returns the places of the texts of the PDF file that the HTML file does not have.</summary>
    public IEnumerable<int> FindOthers(IReadOnlyList<TextPiece> pdf)
    {
        string before = "", head = "";
        int drawing = 0, number = 0;
        bool areSame = pdf.Where(piece => piece.Place == TextPlace.Label).Select(piece => piece.Drawing.Picture).Distinct().Count() == figures;
        for (int place = 0; place < pdf.Count; place++)
        {
            TextPiece piece = pdf[place];
            string plain = Normalise(piece.Text);
            if (piece.Place == TextPlace.Label && piece.Drawing.Picture != drawing) (drawing, number) = (piece.Drawing.Picture, number + 1);
            // Pages have numbers, in their margins and behind links to them.
            if (piece.Tag is "Artifact" or "Link" or "Contents") plain = plain.TrimEnd([.. "0123456789"]);
            bool isThere = !plain.AsSpan().ContainsAnyInRange('0', '9') || (piece.Place == TextPlace.Cell
                ? rows.Contains((before, plain)) || rows.Contains((head, plain)) || (piece.Tag == "TH" && pieces.Contains(plain))
                : piece.Place == TextPlace.Label && areSame && piece.IsNumberAlone ? labels.Contains((number, plain))
                : pieces.Contains(plain) || (plain.Length > 3 && all.Contains(plain, StringComparison.Ordinal)));
            before = plain;
            if (piece.Tag == "TH") head = plain;
            if (!isThere) yield return place;
        }
    }

    /// <summary>Leaves out blanks and marks of hyphenation: lines break elsewhere.</summary>
    private static string Normalise(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u202F')));
}
