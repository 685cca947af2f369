using System.Buffers;
using System.Globalization;
using System.Text;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Cells;

namespace Indicators.Submissions.Causes;

/// <summary>Finds out why a text is not a figure, without repeating it.</summary>
/// <param name="column">The measure, with the marks used in the file.</param>
/// <param name="status">The structure's status column; null if it has none.</param>
internal sealed class FigureCause(Column column, Column? status)
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,");

    private readonly NumberParser parser = NumberParser.For(column);
    private readonly FlagCodes? flags = status?.CodeList is null ? null : new FlagCodes(status);

    /// <summary>What hints recommend writing if there is no figure.</summary>
    public Message Marks => MarksOf(_ => true, CellMessages.AStatus, CellMessages.OneOfTheMarks);

    public RowFault Find(string text, string header)
    {
        RowFault Fault(Message hint, Message? answer = null) => new(FindingCodes.NotANumber, header, CellMessages.NotAFigure, hint) { Answer = answer };
        if (text.AsSpan().IndexOfAny('\r', '\n') >= 0) return Fault(CellMessages.LineEnd);
        if (text.Length > NumberParser.LongestNumber) return Fault(CellMessages.TooLong);
        if (CellText.IsSpreadsheetError(text)) return Fault(CellMessages.FigureFormulaError(Marks));
        string trimmed = CellText.Trimmed(text), visible = CellText.Visible(text);
        if (visible != text && (trimmed == visible || CellText.Invisible(trimmed) is not null) && IsRead(visible) && !ThousandsMark.IsOne(trimmed))
            return CellText.Invisible(text) is { } invisible
                ? Fault(CellMessages.FigureInvisible(invisible))
                : Fault(CellMessages.FigureBlanks);
        if (Spelt(trimmed) is { } hint) return Fault(hint);
        if (WithFlags(trimmed) is { } flagged) return Fault(flagged.Hint, flagged.Answer);
        if (!trimmed.Any(char.IsDigit)) return Fault(CellMessages.FigureZeroOrMark(Marks));
        return Grouped(trimmed, header) ?? Fault(Shape(trimmed));
    }

    /// <summary>Explains the text from the definitions, whatever numbers it contains; null if they do not cover it.</summary>
    private Message? Spelt(string text)
    {
        if (column.Spellings.Find(WithAnyNumber(text, out List<long> numbers)) is not { } spelling) return null;
        // "5 to 3" is not a range.
        if (numbers.Count == 2 && numbers[0] >= numbers[1]) return null;
        Message AfterNote(Message message) => spelling.Note is { } note ? CommonMessages.Sentences(first: CommonMessages.Localized(note), second: message) : message;
        bool mayBeZero = spelling.Write.Contains(Spelling.None);
        string[] statuses = [.. spelling.Write.Where(word => word != Spelling.None)];
        if (statuses.Length == 0) return mayBeZero ? AfterNote(CellMessages.WriteZero) : spelling.Note is { } alone ? CommonMessages.Localized(alone) : null;
        Message marks = MarksOf(mark => statuses.Contains(mark.Letter().ToString()), CellMessages.StatusAndNoFigure(statuses),
            statuses is ["Q"] ? CellMessages.ASuppressionMark : CellMessages.AMissingMark);
        return AfterNote(mayBeZero ? CellMessages.ZeroOrUnknown(marks) : CellMessages.WriteMark(marks));
    }

    /// <summary>Explains a figure or mark followed by flags, as Eurostat writes them.</summary>
    private (Message Hint, Message? Answer)? WithFlags(string text)
    {
        if (MarkBeside(text) is { } beside)
            return (CellMessages.FigureAndMark(RowFault.AnswerPlaceholder), CommonMessages.Verbatim(beside));
        string open = text.TrimEnd(')', ']', ' ');
        int behind = open.Length;
        while (behind > 0 && (char.IsAsciiLetter(open[behind - 1]) || (open[behind - 1] is ',' or ' ' && behind < open.Length))) behind--;
        string letters = open[behind..].Trim(' ', ','), head = CellText.Trimmed(open[..behind].TrimEnd('(', '[', ' '));
        if (letters.Length == 0 || head.Length == 0) return null;
        if (column.MissingMarks.ContainsKey(head))
            return (CellMessages.MarkAndFlag(RowFault.AnswerPlaceholder), CommonMessages.Verbatim(column.MissingMarks.ContainsKey(letters) ? letters : head));
        if (!IsFigure(head)) return null;
        if (column.MissingMarks.ContainsKey(letters))
            return (CellMessages.FigureAndMark(RowFault.AnswerPlaceholder), CommonMessages.Verbatim(letters));
        // A status for a missing figure cannot be a flag of a figure: 45 M and 45 k are multiples.
        if (flags?.Split(letters) is not { Count: > 0 } codes || codes.Any(code => ((ObservationStatus)code[0]).IsAbsent()))
            return (CellMessages.LettersBehind, null);
        return codes.Count == 1
            ? (CellMessages.FlagBehind(column: flags.Name, answer: RowFault.AnswerPlaceholder), CommonMessages.Verbatim(codes[0]))
            : (CellMessages.FlagsBehind(column: flags.Name, answer: RowFault.AnswerPlaceholder), CellMessages.AndOf(codes));
    }

    /// <summary>Returns the mark for missing figures that precedes or follows a figure, as in <c>5*</c>; letters are treated as flags.</summary>
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
        Message Alone = CellMessages.NoThousandsMark;
        if (column.Type == MeasureType.Amount && ThousandsMark.MayBeOne(text))
            return new RowFault(FindingCodes.ThousandsMark, header, CellMessages.UnclearAmountMark,
                CellMessages.DeclareAmountMark);
        return column.Type != MeasureType.Share && ThousandsMark.IsOne(text)
            ? new RowFault(FindingCodes.ThousandsMark, header, CellMessages.ThousandsMark, Alone)
            : null;
    }

    private Message Shape(string text)
    {
        if (IsExponent(text)) return CellMessages.ExponentFromSource;
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c) || c == '-') continue;
            if (c is '.' or ',') return Separator(c);
            if (c == '+') return CellMessages.NoPlus;
            if (c is '%' or '\u2030') return CellMessages.NoPercent;
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol) return CellMessages.NoCurrency;
            if (char.IsDigit(c)) return CellMessages.FigureDigits;
        }
        return CellMessages.FigureAlone;
    }

    private Message Separator(char mark)
    {
        Message grouping = column.GroupingMark is { } declared
            ? CommonMessages.Verbatim(string.Create(CultureInfo.InvariantCulture, $"U+{(int)declared:X4}"))
            : CellMessages.None;
        return CellMessages.OtherMark(mark: mark.ToString(), @decimal: column.DecimalMark.ToString(), grouping: grouping);
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

    /// <summary>Whether a mark means zero in some tables. Such marks are not recommended.</summary>
    private bool MayBeZero(string mark) => column.Spellings.Find(mark)?.Write.Contains(Spelling.None) == true;

    private Message MarksOf(Func<ObservationStatus, bool> wanted, Message none, Message several)
    {
        string[] marks = [.. column.MissingMarks.Where(pair => pair.Key.Length > 0 && wanted(pair.Value) && !MayBeZero(pair.Key)).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
        return marks.Length == 0 ? none : CellMessages.MarksListed(what: several, marks: marks);
    }
}
