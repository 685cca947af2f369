using System.Globalization;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Cells;

namespace Indicators.Submissions.Causes;

/// <summary>
/// Finds out why a text is not a code of a column's list, and which code was meant if
/// that is certain. Messages contain only codes of known lists, never the text itself.
/// </summary>
internal sealed class CodeCause
{
    /// <summary>The lengths of texts checked for typing errors: many shorter codes differ in one letter only.</summary>
    private const int ShortestOfSlips = 5, LongestOfSlips = 40;

    private static readonly HashSet<string> TotalWords = new(["T", "_T", "TOT", "TOTAL", "ALL", "W", "WORLD"], StringComparer.OrdinalIgnoreCase);

    private readonly Column column;
    private readonly CodeList list;
    private readonly Dictionary<string, string> otherCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Code?> names = new(StringComparer.Ordinal);
    private readonly OtherCodeSets otherSets;
    private readonly RangeCodes ranges;
    private readonly FlagCodes? flags;
    private readonly Message notInList;

    public CodeCause(Column column)
    {
        this.column = column;
        list = column.CodeList!;
        notInList = CellMessages.NotInList(list.Id);
        Code[] codes = list.Codes.Where(code => !column.Excluded.Contains(code.Id));
        foreach (Code code in codes)
        {
            otherCase.TryAdd(code.Id, code.Id);
            foreach (string language in code.Name.Languages) AddName(Spellings.Plain(code.Name[language]), code);
            foreach (string name in code.OtherNames) AddName(Spellings.Plain(name), code);
        }
        otherSets = new OtherCodeSets(codes);
        ranges = new RangeCodes(list);
        if (column.Role == ColumnRole.Status) flags = new FlagCodes(column);
    }

    /// <summary>Returns the text itself if it is a code of another set, so that only known codes are ever kept; otherwise null.</summary>
    public string? OtherSetCode(string text) => otherSets.Contains(text) ? text : null;

    /// <summary>Whether the text is a date that a spreadsheet made from a code of the list.</summary>
    public bool IsDateOfCode(string text) => ranges.BehindDate(CellText.Trimmed(text)).Count > 0;

    public RowFault Find(string text, string header)
    {
        if (text.AsSpan().IndexOfAny('\r', '\n') >= 0) return Fault(header, CellMessages.LineEnd);
        string trimmed = CellText.Trimmed(text), visible = CellText.Visible(text);
        if (list.Contains(visible))
            return CellText.Invisible(text) is { } invisible
                ? Fault(header, CellMessages.CodeInvisible(characters: invisible, answer: RowFault.AnswerPlaceholder), visible)
                : Fault(header, trimmed == visible ? CellMessages.CodeBlanksAround(RowFault.AnswerPlaceholder) : CellMessages.CodeBlanksIn(RowFault.AnswerPlaceholder), visible);
        if (CellText.IsSpreadsheetError(trimmed)) return Fault(header, CellMessages.CodeFormulaError);
        if (otherCase.TryGetValue(trimmed, out string? cased)) return Fault(header, CellMessages.CodeCase(RowFault.AnswerPlaceholder), cased);
        return Known(trimmed, header) ?? Guessed(trimmed, header) ?? Fault(header, CellMessages.SeeCodeList(list.Id)) with { Discriminator = text };
    }

    /// <summary>Explains the text from the definitions; null if they do not cover it.</summary>
    private RowFault? Known(string text, string header)
    {
        string plain = Spellings.Plain(text);
        if (column.Spellings.FindPlain(plain) is { } spelling) return Spelt(spelling, header);
        if (otherSets.Find(text) is { } other)
            return Fault(header, CellMessages.CodeOfOtherSet(set: other.Set.ToUpperInvariant(), answer: RowFault.AnswerPlaceholder), other.Code);
        if (otherSets.FindNumber(text) is { } number)
            return Fault(header, CellMessages.CodeNumberOfOtherSet(set: number.Set.ToUpperInvariant(), answer: RowFault.AnswerPlaceholder), number.Code);
        if (names.GetValueOrDefault(plain) is { } named)
            return named.ValidTo is null
                ? Fault(header, CellMessages.CodeName(RowFault.AnswerPlaceholder), named.Id)
                : Fault(header, CellMessages.CodeNameUntil(code: named.Id, until: UpToItsEnd(named)));
        if (ranges.WrittenOtherwise(text) is { } range) return Fault(header, CellMessages.CodeGroup(RowFault.AnswerPlaceholder), range);
        if (ranges.BehindDate(text) is { Count: > 0 } groups)
            return Fault(header, CellMessages.CodeGroupDate(RowFault.AnswerPlaceholder), CellMessages.OrOf([.. groups]));
        if (ranges.IsDateOfRange(text))
            return Fault(header, CellMessages.CodeDate(list.Id));
        return null;
    }

    private RowFault? Guessed(string text, string header)
    {
        if (flags?.Split(text) is { Count: > 0 } several)
            return Fault(header, several.Count == 1
                ? CellMessages.FlagsOne(RowFault.AnswerPlaceholder)
                : CellMessages.FlagsSeveral(RowFault.AnswerPlaceholder), CellMessages.AndOf(several));
        string digits = CellText.WithPlainDigits(text);
        if (digits != text && (list.Contains(digits) ? digits : ranges.WrittenOtherwise(digits)) is { } plain)
            return Fault(header, CellMessages.CodeDigits(RowFault.AnswerPlaceholder), plain);
        if (TotalWords.Contains(text)) return Fault(header, TotalHint());
        return Slip(text) is { } near ? Fault(header, CellMessages.CodeSlip(RowFault.AnswerPlaceholder), near) : null;
    }

    private RowFault Spelt(Spelling spelling, string header)
    {
        if (spelling.Write is [var code, ..] && list.IndexOf(code) is >= 0 and int index && !column.Excluded.Contains(code))
            return list[index].ValidTo is not null
                ? Fault(header, AfterNote(spelling, CellMessages.ItsCodeIs(code: code, until: UpToItsEnd(list[index]))))
                : Fault(header, spelling.Note is null ? CellMessages.NotACodeWrite(RowFault.AnswerPlaceholder) : AfterNote(spelling, CellMessages.WriteCode(RowFault.AnswerPlaceholder)), CellMessages.OrOf([.. spelling.Write]));
        if (spelling.StandsIn is { } standIn)
            return Fault(header, AfterNote(spelling, CellMessages.StandIn(answer: RowFault.AnswerPlaceholder, list: list.Id)), standIn);
        return Fault(header, spelling.Note is { } note ? CommonMessages.Localized(note) : CellMessages.SeeCodeList(list.Id));
    }

    /// <summary>
    /// Returns what to use instead of a code that has ended; null if nothing is
    /// known. If there are several successors, none is suggested as certain.
    /// </summary>
    public Message? Successors(Code code)
    {
        if (code.ReplacedBy is { } successor) return CellMessages.UseCode(successor);
        if (code.FollowedBy is not { Count: > 0 } followers) return null;
        Message oneOf = CellMessages.NoOneCode(followers);
        return otherSets.Find(code.Id) is { } other && other.Code != code.Id
            ? CommonMessages.Sentences(first: oneOf, second: CellMessages.SameLetters(set: other.Set.ToUpperInvariant(), code: other.Code))
            : oneOf;
    }

    private Message UpToItsEnd(Code code) => Successors(code) is { } after
        ? CellMessages.UntilThen(day: Day(code.ValidTo!.Value), after: after)
        : CellMessages.Until(Day(code.ValidTo!.Value));

    private static Message AfterNote(Spelling spelling, Message message) =>
        spelling.Note is { } note ? CommonMessages.Sentences(first: CommonMessages.Localized(note), second: message) : message;

    private Message TotalHint() => column.Totals.Count > 0
        ? CellMessages.TotalCode(column.Totals.Order(StringComparer.Ordinal).First())
        : CellMessages.LeaveOutTotals;

    private RowFault Fault(string header, Message hint, string? answer = null) =>
        Fault(header, hint, answer is null ? null : CommonMessages.Verbatim(answer));

    private RowFault Fault(string header, Message hint, Message? answer) =>
        new(FindingCodes.UnknownCode, header, notInList, hint) { Answer = answer };

    /// <summary>Adds a name of a code. A name shared by several codes means the one in use; if several are in use, it means none of them.</summary>
    private void AddName(string name, Code code)
    {
        if (names.TryAdd(name, code) || names[name] is not { } other || other.Id == code.Id) return;
        if (code.ValidTo is null) names[name] = other.ValidTo is null ? null : code;
    }

    /// <summary>
    /// Returns the only long code that differs from the text by one typing
    /// error, or null. A different digit is not considered a typing error.
    /// </summary>
    private string? Slip(string text)
    {
        if (text.Length is < ShortestOfSlips or > LongestOfSlips || text.Any(char.IsDigit)) return null;
        string? nearest = null;
        foreach (Code code in list.Codes)
        {
            if (code.Id.Length < ShortestOfSlips || column.Excluded.Contains(code.Id) || code.Id.Any(char.IsDigit) || !IsOneSlip(text, code.Id)) continue;
            if (nearest is not null) return null;
            nearest = code.Id;
        }
        return nearest;
    }

    /// <summary>Whether two texts differ in one letter that was omitted, added or changed, or in two adjacent letters that were swapped.</summary>
    private static bool IsOneSlip(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1) return false;
        int start = left.AsSpan().CommonPrefixLength(right);
        ReadOnlySpan<char> a = left.AsSpan(start);
        ReadOnlySpan<char> b = right.AsSpan(start);
        if (a.IsEmpty || b.IsEmpty) return true;
        if (a.Length == b.Length)
            return a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
        return a.Length > b.Length ? a[1..].SequenceEqual(b) : a.SequenceEqual(b[1..]);
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
