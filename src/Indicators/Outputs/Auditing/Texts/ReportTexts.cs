using Indicators.Outputs.Auditing.Results;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>A file whose texts were read.</summary>
/// <param name="Numbers">How many numbers are in it.</param>
internal sealed record CheckedText(TextFile File, int Numbers, IReadOnlyList<AuditFinding> Findings);

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
            IReadOnlyList<TextPiece> pieces = TextFiles.Read(folder, file);
            if (file.Format != "PDF")
            {
                (int count, IReadOnlyList<AuditFinding> found) = audit.Check(file.Path, pieces, file.Indicator, file.Region, file.Language);
                return new CheckedText(file, count, found);
            }
            return CheckPdf(file, pieces);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return new CheckedText(file, 0, [Unreadable(file.Path, exception)]);
        }
    }

    /// <summary>A PDF file says what the HTML file of the report says; without that file, each number must be a figure of the region.</summary>
    private CheckedText CheckPdf(TextFile file, IReadOnlyList<TextPiece> pieces)
    {
        string html = Path.ChangeExtension(file.Path, ".html");
        NumberMarks marks = audit.MarksOf(file.Language);
        int count = pieces.Sum(piece => marks.Find(piece.Text).Count);
        if (!File.Exists(Path.Combine(folder, html)))
        {
            (_, IReadOnlyList<AuditFinding> alone) = audit.Check(file.Path, pieces, file.Indicator, file.Region, file.Language);
            return new CheckedText(file, count, alone);
        }
        if (ReadPages(file with { Path = html }) is not { } pages)
            return new CheckedText(file, count, [new(AuditFindingKind.UnreadableFile, file.Path, [file.Path, html], "The HTML file of the report cannot be read, so that this file could not be compared with it.", "Check its permissions.")]);
        HashSet<(double, int)> shown = [.. pages.SelectMany(piece => marks.Find(piece.Text)).Select(token => (token.Value, token.Decimals))];
        HashSet<int> axis = AxisLabels.Find(pieces, marks);
        var findings = new List<AuditFinding>();
        foreach (int place in new PageComparison(pages).FindOthers(pieces))
        {
            TextPiece piece = pieces[place];
            if (axis.Contains(place)) continue;
            NumberToken[] others = [.. marks.Find(audit.Blank(piece.Text, file.Language)).Where(token => piece.Place == TextPlace.Cell || !shown.Contains((token.Value, token.Decimals)))];
            if (others.Length > 0) findings.Add(audit.Unexplained(file.Path, piece with { Section = "" }, "", file.Region, others[0]));
            // Pictures break their lines elsewhere.
            else if (piece.Place != TextPlace.Label) findings.Add(TextAudit.Other(file.Path, html, piece));
        }
        return new CheckedText(file, count, findings);
    }

    private IReadOnlyList<TextPiece>? ReadPages(TextFile html)
    {
        try
        {
            return TextFiles.Read(folder, html);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return null;
        }
    }
}
