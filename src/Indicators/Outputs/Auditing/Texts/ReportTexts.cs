using Indicators.Outputs.Auditing.Results;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>A file whose texts were read.</summary>
/// <param name="Numbers">How many numbers are in it.</param>
/// <param name="ByValue">How many of them could not be tied to a figure.</param>
internal sealed record CheckedText(TextFile File, int Numbers, int ByValue, IReadOnlyList<AuditFinding> Findings);

/// <summary>Checks the texts of one file after the other.</summary>
internal sealed class ReportTexts(string folder, TextAudit audit)
{
    /// <summary>Whether an exception says that a file cannot be opened, or is not what it should be.</summary>
    public static bool IsUnreadable(Exception exception) => exception is InvalidDataException or IOException or UnauthorizedAccessException;

    public static AuditFinding Unreadable(string file, Exception exception) => exception is InvalidDataException
        ? new(AuditFindingKind.UnreadableFile, file, [file], $"The file {exception.Message.TrimEnd('.')}, so that its figures could not be audited.", "Publish the folder again.")
        : new(AuditFindingKind.UnreadableFile, file, [file], "The file cannot be opened, so that its figures could not be audited.", "Check its permissions.");

    public CheckedText Check(TextFile file)
    {
        try
        {
            IReadOnlyList<TextPiece> pieces = audit.Read(folder, file);
            if (file.Format == "PDF" && File.Exists(Path.Combine(folder, Path.ChangeExtension(file.Path, ".html")))) return CheckPdf(file, pieces);
            ComparedText compared = audit.Check(file, pieces);
            return new CheckedText(file, compared.Numbers, compared.ByValue, compared.Findings);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return new CheckedText(file, 0, 0, [Unreadable(file.Path, exception)]);
        }
    }

    /// <summary>A PDF file says what the HTML file of the report says, and each number that can be tied to a figure is that figure's.</summary>
    private CheckedText CheckPdf(TextFile file, IReadOnlyList<TextPiece> pieces)
    {
        string html = Path.ChangeExtension(file.Path, ".html");
        NumberMarks marks = audit.MarksOf(file.Language);
        ComparedText compared = audit.Check(file, pieces, new HashSet<int>());
        var findings = new List<AuditFinding>(compared.Findings);
        if (ReadPages(file with { Path = html }) is not { } pages)
        {
            findings.Add(new(AuditFindingKind.UnreadableFile, file.Path, [file.Path, html], "The HTML file of the report cannot be read, so that this file could not be compared with it.", "Check its permissions."));
            return new CheckedText(file, compared.Numbers, compared.ByValue, findings);
        }
        HashSet<(double, int)> shown = [.. pages.SelectMany(piece => marks.Find(piece.Text)).Select(token => (token.Value, token.Decimals))];
        HashSet<int> axis = AxisLabels.Find(pieces, marks);
        IReadOnlyList<string> texts = audit.BlankAll(pieces, file.Language);
        foreach (int place in new PageComparison(pages).FindOthers(pieces))
        {
            TextPiece piece = pieces[place];
            if (axis.Contains(place) || compared.Wrong.Contains(place)) continue;
            NumberToken[] others = [.. marks.Find(texts[place]).Where(token => piece.Place == TextPlace.Cell || (piece.Place == TextPlace.Label && piece.IsNumberAlone) || !shown.Contains((token.Value, token.Decimals)))];
            if (others.Length > 0) findings.Add(audit.Unexplained(file.Path, piece with { Section = "" }, "", file.Region, others[0]));
            // Pictures break their lines elsewhere.
            else if (piece.Place != TextPlace.Label) findings.Add(TextAudit.Other(file.Path, html, piece));
        }
        return new CheckedText(file, compared.Numbers, compared.ByValue, findings);
    }

    private IReadOnlyList<TextPiece>? ReadPages(TextFile html)
    {
        try
        {
            return audit.Read(folder, html);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return null;
        }
    }
}
