using System.Buffers;
using System.Globalization;
using System.Text;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Submissions.Cells;

namespace Indicators.Submissions.Causes;

/// <summary>Says why a text is no figure, without repeating it.</summary>
/// <param name="column">The measure as the file writes it.</param>
/// <param name="status">The structure's status column; null where it has none.</param>
internal sealed class FigureCause(Column column, Column? status)
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,");

    private readonly NumberParser parser = NumberParser.For(column);
    private readonly FlagCodes? flags = status?.CodeList is null ? null : new FlagCodes(status);

    /// <summary>What the hints say to write where there is no figure.</summary>
    public string Marks => MarksOf(_ => true, "a status that says why it is missing", "one of the marks that say why it is missing");

    public RowFault Find(string text, string header)
    {
        RowFault Fault(string hint, string? answer = null) => new("not-a-number", header, "The cell holds no figure.", hint) { Answer = answer };
        if (text.AsSpan().IndexOfAny('\r', '\n') >= 0) return Fault("The cell holds a line end: look for a quote that is not closed.");
        if (text.Length > NumberParser.LongestNumber) return Fault("No figure is that long: look for a missing delimiter, and check the figure.");
        if (CellText.IsSpreadsheetError(text)) return Fault($"A formula of a spreadsheet left its error here instead of a result: mend the formula, or write {Marks}.");
        string trimmed = CellText.Trimmed(text), visible = CellText.Visible(text);
        if (visible != text && (trimmed == visible || CellText.Invisible(trimmed) is not null) && IsRead(visible) && !ThousandsMark.IsOne(trimmed))
            return CellText.Invisible(text) is { } invisible
                ? Fault($"Remove what cannot be seen from the cell ({invisible}), and leave the figure or mark.")
                : Fault("Remove the blanks around the figure.");
        if (Spelt(trimmed) is { } hint) return Fault(hint);
        if (WithFlags(trimmed) is { } flagged) return Fault(flagged.Hint, flagged.Answer);
        if (!trimmed.Any(char.IsDigit)) return Fault($"Write the figure, 0 if it is zero, or {Marks}.");
        return Grouped(trimmed, header) ?? Fault(Shape(trimmed));
    }

    /// <summary>What the definitions know of the text, whatever numbers are in it.</summary>
    private string? Spelt(string text)
    {
        if (column.Spellings.Find(WithAnyNumber(text, out List<long> numbers)) is not { } spelling) return null;
        // From 5 to 3 is no range.
        if (numbers.Count == 2 && numbers[0] >= numbers[1]) return null;
        string note = spelling.Note is null ? "" : spelling.Note + " ";
        bool mayBeZero = spelling.Write.Contains(Spelling.None);
        string[] statuses = [.. spelling.Write.Where(word => word != Spelling.None)];
        if (statuses.Length == 0) return mayBeZero ? note + "Write 0." : note.TrimEnd();
        string marks = MarksOf(mark => statuses.Contains(mark.Letter().ToString()), $"the status {string.Join(" or ", statuses)} and no figure",
            statuses is ["Q"] ? "a mark of suppression" : "a mark of missing figures");
        return mayBeZero ? $"{note}Write 0 where there is nobody or nothing, and {marks} where it is not known." : $"{note}Write {marks}.";
    }

    /// <summary>A figure or a mark with flags behind it, as Eurostat writes them.</summary>
    private (string Hint, string? Answer)? WithFlags(string text)
    {
        if (MarkBeside(text) is { } beside)
            return ("A figure and the mark {0} stand together: write the mark alone where the figure is withheld or missing, else the figure alone.", beside);
        string open = text.TrimEnd(')', ']', ' ');
        int behind = open.Length;
        while (behind > 0 && (char.IsAsciiLetter(open[behind - 1]) || (open[behind - 1] is ',' or ' ' && behind < open.Length))) behind--;
        string letters = open[behind..].Trim(' ', ','), head = CellText.Trimmed(open[..behind].TrimEnd('(', '[', ' '));
        if (letters.Length == 0 || head.Length == 0) return null;
        if (column.MissingMarks.ContainsKey(head))
            return ("A mark and a flag stand together: write the mark {0} alone.", column.MissingMarks.ContainsKey(letters) ? letters : head);
        if (!IsFigure(head)) return null;
        if (column.MissingMarks.ContainsKey(letters))
            return ("A figure and the mark {0} stand together: write the mark alone where the figure is withheld or missing, else the figure alone.", letters);
        // What says that there is no figure is no flag of one: 45 M and 45 k are multiples.
        if (flags?.Split(letters) is not { Count: > 0 } codes || codes.Any(code => ((ObservationStatus)code[0]).IsAbsent()))
            return ("Letters stand behind the figure: write the figure in full and alone. A flag belongs into the column of statuses.", null);
        return codes.Count == 1
            ? ($"A flag stands behind the figure: write the figure alone, and {{0}} in the column {flags.Name}.", codes[0])
            : ($"Several flags stand behind the figure: write the figure alone, and in the column {flags.Name} the one that fits best of {{0}}.", FlagCodes.Words(codes));
    }

    /// <summary>A mark of missing figures that stands before or behind a figure, such as <c>5*</c>; letters are told as flags.</summary>
    private string? MarkBeside(string text) => column.MissingMarks.Keys
        .Where(mark => mark.Length > 0 && !mark.Any(char.IsLetterOrDigit) && !MayBeZero(mark))
        .OrderByDescending(mark => mark.Length).ThenBy(mark => mark, StringComparer.Ordinal)
        .FirstOrDefault(mark => Rest(text, mark) is { } rest && IsFigure(rest));

    private static string? Rest(string text, string mark)
    {
        string bare = text.Trim('(', ')', '[', ']', ' ');
        string? rest = bare.EndsWith(mark, StringComparison.Ordinal) ? bare[..^mark.Length] : bare.StartsWith(mark, StringComparison.Ordinal) ? bare[mark.Length..] : null;
        return rest is null ? null : CellText.Trimmed(rest.Trim('(', ')', '[', ']', ' '));
    }

    private RowFault? Grouped(string text, string header)
    {
        const string Alone = "Write the digits without marks between thousands, or have the mark declared as grouping-mark of the structure.";
        if (column.Type == MeasureType.Amount && ThousandsMark.MayBeOne(text))
            return new RowFault("thousands-mark", header, "It cannot be told whether the mark in the amount separates thousands or decimals.",
                "Have the mark declared, as decimal-mark or grouping-mark of the structure or by the file's locale; or write the digits without a mark between thousands, and decimals with another number of digits.");
        return column.Type != MeasureType.Share && ThousandsMark.IsOne(text)
            ? new RowFault("thousands-mark", header, "A mark stands in the figure that can only separate thousands.", Alone)
            : null;
    }

    private string Shape(string text)
    {
        if (IsExponent(text)) return "The figure has an exponent: a spreadsheet shortened it, and its last digits are lost. Take the figure from its source and write it in full.";
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c) || c == '-') continue;
            if (c is '.' or ',') return Separator(c);
            if (c == '+') return "Leave out the plus.";
            if (c is '%' or '\u2030') return "Leave out the percent sign.";
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol) return "Leave out the currency mark.";
            if (char.IsDigit(c)) return "Write the figure in the digits 0 to 9.";
        }
        return "Write the figure alone, in digits, and leave words and other marks out.";
    }

    private string Separator(char mark)
    {
        string grouping = column.GroupingMark is { } declared ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)declared:X4}") : "none";
        return $"'{mark}' was seen in the figure. The structure or the locale declares '{column.DecimalMark}' as decimal mark and {grouping} as grouping mark: write the figure so, or have the mark declared.";
    }

    private bool IsRead(string text) => column.MissingMarks.ContainsKey(text) || IsFigure(text);

    private bool IsFigure(string text) => parser.TryParse(Encoding.UTF8.GetBytes(text), out _) || ThousandsMark.IsOne(text);

    private static bool IsExponent(string text)
    {
        int e = text.IndexOfAny(['e', 'E']);
        if (e < 1 || e == text.Length - 1) return false;
        ReadOnlySpan<char> power = text.AsSpan(e + 1).TrimStart("+-");
        ReadOnlySpan<char> head = text.AsSpan(0, e).TrimStart("+-");
        return !power.IsEmpty && !power.ContainsAnyExceptInRange('0', '9') && !head.IsEmpty && char.IsAsciiDigit(head[0]) && !head.ContainsAnyExcept(Digits);
    }

    private static string WithAnyNumber(string text, out List<long> numbers)
    {
        numbers = [];
        var plain = new StringBuilder(text.Length);
        bool inNumber = false;
        foreach (char c in CellText.WithPlainDigits(text))
        {
            bool isDigit = char.IsAsciiDigit(c);
            if (!isDigit) plain.Append(c);
            else if (inNumber) numbers[^1] = Math.Min(numbers[^1] * 10 + (c - '0'), long.MaxValue / 100);
            else
            {
                numbers.Add(c - '0');
                plain.Append(Spellings.AnyNumber);
            }
            inNumber = isDigit;
        }
        return plain.ToString();
    }

    /// <summary>A mark that stands for none in some tables is not recommended.</summary>
    private bool MayBeZero(string mark) => column.Spellings.Find(mark)?.Write.Contains(Spelling.None) == true;

    private string MarksOf(Func<ObservationStatus, bool> wanted, string none, string several)
    {
        string[] marks = [.. column.MissingMarks.Where(pair => pair.Key.Length > 0 && wanted(pair.Value) && !MayBeZero(pair.Key)).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
        return marks.Length == 0 ? none : $"{several} ({string.Join(" or ", marks)})";
    }
}
