using Indicators.Outputs.Auditing.Figures;
using Indicators.Outputs.Auditing.Results;
using Indicators.Reports.Words;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>What a comparison of the texts of a file with the data found.</summary>
/// <param name="Numbers">How many numbers were read.</param>
/// <param name="ByValue">How many of them could not be tied to a figure.</param>
/// <param name="Wrong">The places of texts with a number that is not that of the figure it stands for.</param>
internal sealed record ComparedText(int Numbers, int ByValue, IReadOnlySet<int> Wrong, IReadOnlyList<AuditFinding> Findings);

/// <summary>
/// Reads charts, reports and pages. Each number in them must be that of the figure which its place names, rounded as it is shown; where a place names
/// none, one of the data files of the same indicator and region, or a number of countries, periods or tables, or a label of an axis.
/// </summary>
/// <param name="notice">The workspace's notice in each language.</param>
internal sealed class TextAudit(FigureScopes scopes, FigureBook book, PublishedDerivation derivation, bool isProtected, IReadOnlyList<string> notice)
{
    private readonly NumberedNames names = new(derivation, notice);
    private readonly Dictionary<string, NameBook?> books = new(StringComparer.Ordinal);
    private readonly Definitions.Period[] periods = [.. book.Periods];
    private readonly Dictionary<string, SentenceFrames> frames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberMarks> marks = new(StringComparer.Ordinal);

    private SentenceFrames FramesOf(string language)
    {
        lock (frames) return frames.TryGetValue(language, out SentenceFrames? known) ? known : frames[language] = new SentenceFrames(language);
    }

    public NumberMarks MarksOf(string language)
    {
        lock (marks)
        {
            if (marks.TryGetValue(language, out NumberMarks known)) return known;
            Messages.MessageCatalogue messages = Messages.MessageLibrary.BuiltIn.Find(language) ?? Messages.MessageCatalogue.English;
            return marks[language] = new NumberMarks(messages["number.decimal-mark"] is [var mark, ..] ? mark : '.', messages["number.grouping-mark"] is [var group, ..] ? group : '\0');
        }
    }

    /// <summary>Returns the words of a language; null if the program does not have them.</summary>
    public static ReportWords? FindWords(string language) => Messages.MessageLibrary.BuiltIn.Find(language) is null ? null : ReportWords.Load(language);

    private NameBook? BookOf(string language)
    {
        lock (books)
        {
            if (books.TryGetValue(language, out NameBook? known)) return known;
            // Without names, as in folders of earlier versions, no number can be tied to one figure.
            return books[language] = derivation.Names.Count > 0 && FindWords(language) is { } words ? new NameBook(derivation, periods, words) : null;
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file is not what its name says, or is damaged.</exception>
    public IReadOnlyList<TextPiece> Read(string folder, TextFile file) => TextFiles.Read(folder, file, derivation, FindWords(file.Language));

    /// <summary>Compares the texts of a file with the data.</summary>
    /// <param name="others">The places of texts whose numbers cannot be tied to a figure and are compared with those of the region; null for all.</param>
    public ComparedText Check(TextFile file, IReadOnlyList<TextPiece> pieces, IReadOnlySet<int>? others = null)
    {
        (string indicator, RegionName region, string language) = (file.Indicator, file.Region, file.Language);
        NumberMarks numbers = MarksOf(language);
        HashSet<int> axis = AxisLabels.Find(pieces, numbers);
        IReadOnlyList<string> texts = BlankAll(pieces, language);
        TextTies? ties = BookOf(language) is { } known ? new TextTies(new TieContext(book, known, FindWords(language)!, derivation, file), pieces, numbers) : null;
        var findings = new List<AuditFinding>();
        var wrong = new HashSet<int>();
        int count = 0, byValue = 0;
        for (int place = 0; place < pieces.Count; place++)
        {
            TextPiece piece = pieces[place];
            if (axis.Contains(place) || IsDefinition(piece.Section)) continue;
            if (!piece.Text.AsSpan().ContainsAnyInRange('0', '9'))
            {
                if (ties?.FindWrongSign(place) is { } unlike) findings.Add(WrongSign(file.Path, piece, unlike));
                continue;
            }
            // A label that is cut short is a name: numbers are not shortened.
            if (piece.Place == TextPlace.Label && piece.Text.EndsWith('…')) continue;
            string own = indicator.Length > 0 ? indicator : IndicatorOf(piece.Section);
            // Pages have numbers, in their margins and behind links to them.
            string text = piece.Tag is "Artifact" or "Link" or "Contents" ? texts[place].TrimEnd([.. "0123456789"]) : texts[place];
            foreach (NumberToken token in numbers.Find(text))
            {
                count++;
                if (token.IsYear) continue;
                (FigureKey? fault, bool isTied) = ties?.Compare(place, token, IsPercent(text, token)) ?? default;
                if (fault is { } key) findings.Add(Mistaken(file.Path, piece, key));
                if (fault is not null) wrong.Add(place);
                if (isTied) continue;
                byValue++;
                if (!book.HasComparisons && piece.Place is TextPlace.Sentence or TextPlace.Alternative) continue;
                if ((others is null || others.Contains(place)) && !IsExplained(token, text, own, region) && !CountsAreas(piece, token)) findings.Add(Unexplained(file.Path, piece, own, region, token));
            }
        }
        return new ComparedText(count, byValue, wrong, findings);
    }

    /// <summary>Blanks out what a text tells of other things than figures: counts of countries and periods, dates, and names with numbers.</summary>
    private string Blank(string text, string language)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return text;
        // Most texts with numbers are numbers alone.
        int letters = 0;
        foreach (char letter in text)
            if (char.IsLetter(letter)) letters++;
        return letters < 2 ? text : FramesOf(language).Blank(names.Blank(text));
    }

    /// <summary>Blanks out what is told of other things than figures. Lines of one label are read together.</summary>
    public IReadOnlyList<string> BlankAll(IReadOnlyList<TextPiece> pieces, string language)
    {
        var texts = new List<string>();
        for (int start = 0; start < pieces.Count;)
        {
            int end = start + 1;
            while (end < pieces.Count && pieces[start].Place == TextPlace.Label && pieces[end].Place == TextPlace.Label
                && pieces[end].Look == pieces[start].Look && pieces[end].IsInColumnOf(pieces[start])) end++;
            string blanked = Blank(string.Join(' ', pieces.Skip(start).Take(end - start).Select(piece => piece.Text)), language);
            for (int at = 0; start < end; at += pieces[start++].Text.Length + 1) texts.Add(blanked.Substring(at, pieces[start].Text.Length));
        }
        return texts;
    }

    private bool IsExplained(NumberToken token, string text, string indicator, RegionName region)
    {
        if (token.IsYear || scopes.IsFigure(indicator, region, token.Value, token.Decimals)) return true;
        // A percentage that is not whole is not rounded up to a whole one, nor down to none.
        return IsPercent(text, token) && (scopes.IsCoverage(indicator, region, token.Value, token.Decimals) || (token.Value is < 1 or > 99 && scopes.IsFigure(indicator, region, token.Value, token.Decimals, units: 1)));
    }

    private static bool IsPercent(string text, NumberToken token) => text.AsSpan(token.Start + token.Length).TrimStart().StartsWith("%");

    /// <summary>Tables on the quality of the data count countries.</summary>
    private bool CountsAreas(TextPiece piece, NumberToken token) =>
        piece.Place == TextPlace.Cell && piece.Section.StartsWith("quality-", StringComparison.Ordinal) && token.Decimals == 0 && token.Value <= derivation.CountAreas();

    public AuditFinding Unexplained(string file, TextPiece piece, string indicator, RegionName region, NumberToken token)
    {
        string where = PlaceOf(piece);
        bool mayBeWithheld = scopes.HasWithheld(indicator, region);
        string subject = indicator.Length > 0 ? indicator : piece.Section.Length > 0 ? piece.Section : file;
        return new AuditFinding(
            mayBeWithheld ? AuditFindingKind.PrintedWithheld : isProtected ? AuditFindingKind.UnexplainedNumber : AuditFindingKind.FiguresDiffer,
            subject, [file], $"{where} shows a number that the data files do not give{(mayBeWithheld ? ", where figures are withheld" : "")}: \"{Around(piece.Text, token)}\".",
            "Publish the folder again.");
    }

    private AuditFinding Mistaken(string file, TextPiece piece, FigureKey key)
    {
        bool isWithheld = book.Find(key) is { IsWithheld: true };
        return new AuditFinding(
            isWithheld ? AuditFindingKind.PrintedWithheld : isProtected ? AuditFindingKind.UnexplainedNumber : AuditFindingKind.FiguresDiffer, key.ToString(), [file, book.FileOf(key)],
            isWithheld ? $"{PlaceOf(piece)} shows a number of a figure that the data files withhold." : $"{PlaceOf(piece)} shows a number that the data files do not give for this figure.",
            "Publish the folder again.");
    }

    private AuditFinding WrongSign(string file, TextPiece piece, FigureKey key) => new(
        AuditFindingKind.FiguresDiffer, key.ToString(), [file, book.FileOf(key)],
        book.Find(key) is { Value.Length: > 0 } ? $"{PlaceOf(piece)} has a sign where the data files give a figure." : $"{PlaceOf(piece)} has another sign than the data files: for a figure that is withheld, or that nobody reported.", "Publish the folder again.");

    private static string PlaceOf(TextPiece piece) => piece.Place switch
    {
        TextPlace.Cell => "A table",
        TextPlace.Label => "A label of a picture",
        TextPlace.Alternative => "An alternative text or attribute",
        _ => "A sentence",
    };

    /// <summary>Returns the finding of a text that one of two files of a report has.</summary>
    public static AuditFinding Other(string file, string html, TextPiece piece) => new(
        AuditFindingKind.FiguresDiffer, file, [file, html], $"A text with numbers is not in the HTML file of the report: \"{Around(piece.Text, default)}\".", "Publish the folder again.");

    /// <summary>Returns the words around a number, with every digit replaced.</summary>
    private static string Around(string text, NumberToken token)
    {
        const int room = 30;
        int start = Math.Clamp(token.Start - room, 0, text.Length), end = Math.Clamp(token.Start + token.Length + room, 0, text.Length);
        return string.Concat(text[start..end].Select(letter => char.IsDigit(letter) ? '#' : char.IsWhiteSpace(letter) ? ' ' : letter)).Trim();
    }

    /// <summary>Texts of the definitions, which no figure enters.</summary>
    private static bool IsDefinition(string section) => section.StartsWith("method-", StringComparison.Ordinal) || section.StartsWith("text-", StringComparison.Ordinal) || section == "methods";

    private static string IndicatorOf(string section) => section.StartsWith("indicator-", StringComparison.Ordinal) ? section["indicator-".Length..] : "";
}
