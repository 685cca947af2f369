using System.Globalization;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Submissions.Cells;

namespace Indicators.Submissions.Causes;

/// <summary>
/// Says why a text is no code of a column's list, and which code was meant where that is certain. It names codes of our own
/// lists only, never the text itself.
/// </summary>
internal sealed class CodeCause
{
    /// <summary>One letter among fewer is no evidence of a slip: many short codes differ by one.</summary>
    private const int ShortestOfSlips = 5, LongestOfSlips = 40;

    private static readonly HashSet<string> TotalWords = new(["T", "_T", "TOT", "TOTAL", "ALL", "W", "WORLD"], StringComparer.OrdinalIgnoreCase);

    private readonly Column column;
    private readonly CodeList list;
    private readonly Dictionary<string, string> otherCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Code?> names = new(StringComparer.Ordinal);
    private readonly OtherCodeSets otherSets;
    private readonly RangeCodes ranges;
    private readonly FlagCodes? flags;

    public CodeCause(Column column)
    {
        this.column = column;
        list = column.CodeList!;
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

    /// <summary>The text itself where it is a code of another set, so that only known codes are ever kept; else null.</summary>
    public string? OtherSetCode(string text) => otherSets.Contains(text) ? text : null;

    /// <summary>Whether a spreadsheet made this date of a code of the list.</summary>
    public bool IsDateOfCode(string text) => ranges.BehindDate(CellText.Trimmed(text)).Count > 0;

    public RowFault Find(string text, string header)
    {
        if (text.AsSpan().IndexOfAny('\r', '\n') >= 0) return Fault(header, "The cell holds a line end: look for a quote that is not closed.");
        string trimmed = CellText.Trimmed(text), visible = CellText.Visible(text);
        if (list.Contains(visible))
            return CellText.Invisible(text) is { } invisible
                ? Fault(header, $"Remove what cannot be seen from the cell ({invisible}), and leave the code: {{0}}.", visible)
                : Fault(header, trimmed == visible ? "Remove the blanks around the code: {0}." : "Remove the blanks from the code: {0}.", visible);
        if (CellText.IsSpreadsheetError(trimmed)) return Fault(header, "A formula of a spreadsheet left its error here instead of a result: mend the formula, or write the code.");
        if (otherCase.TryGetValue(trimmed, out string? cased)) return Fault(header, "Codes are exact: write {0}.", cased);
        return Known(trimmed, header) ?? Guessed(trimmed, header) ?? Fault(header, $"See the code list {list.Id}.") with { Apart = text };
    }

    /// <summary>What the definitions know of the text.</summary>
    private RowFault? Known(string text, string header)
    {
        string plain = Spellings.Plain(text);
        if (column.Spellings.FindPlain(plain) is { } spelling) return Spelt(spelling, header);
        if (otherSets.Find(text) is { } other)
            return Fault(header, $"It is a code of another set ({other.Set.ToUpperInvariant()}): the code here is {{0}}.", other.Code);
        if (otherSets.FindNumber(text) is { } number)
            return Fault(header, $"A spreadsheet took the zeros or added decimals to a code of another set ({number.Set.ToUpperInvariant()}): the code here is {{0}}.", number.Code);
        if (names.GetValueOrDefault(plain) is { } named)
            return named.ValidTo is null
                ? Fault(header, "Write the code, not the name: {0}.", named.Id)
                : Fault(header, $"Write the code, not the name: {named.Id} {UpToItsEnd(named)}");
        if (ranges.WrittenOtherwise(text) is { } range) return Fault(header, "Write the group with a plain hyphen, without blanks and leading zeros: {0}.", range);
        if (ranges.BehindDate(text) is { Count: > 0 } groups)
            return Fault(header, "A spreadsheet changed the group into a date: it was {0}. Format the column as text, and write the groups again.", string.Join(" or ", groups));
        if (ranges.IsDateOfRange(text))
            return Fault(header, $"The cell holds a date, and spreadsheets make dates of groups; no group of the list can have become this one. Format the column as text, and write the groups of the code list {list.Id}.");
        return null;
    }

    private RowFault? Guessed(string text, string header)
    {
        if (flags?.Split(text) is { Count: > 0 } several)
            return Fault(header, several.Count == 1
                ? "The flags mean one code: write {0}."
                : "Several flags stand in the cell, and one code is taken: keep the one that matters most of {0}.", FlagCodes.Words(several));
        string digits = CellText.WithPlainDigits(text);
        if (digits != text && (list.Contains(digits) ? digits : ranges.WrittenOtherwise(digits)) is { } plain)
            return Fault(header, "Write the code in the digits 0 to 9: {0}.", plain);
        if (TotalWords.Contains(text)) return Fault(header, TotalHint());
        return Slip(text) is { } near ? Fault(header, "Is it {0}?", near) : null;
    }

    private RowFault Spelt(Spelling spelling, string header)
    {
        string note = spelling.Note is null ? "" : spelling.Note + " ";
        if (spelling.Write is [var code, ..] && list.IndexOf(code) is >= 0 and int index && !column.Excluded.Contains(code))
            return list[index].ValidTo is not null
                ? Fault(header, $"{note}Its code is {code}, {UpToItsEnd(list[index])}")
                : Fault(header, $"{(note.Length > 0 ? note : "It is no code of the list: ")}{(note.Length > 0 ? "Write" : "write")} {{0}}.", string.Join(" or ", spelling.Write));
        if (spelling.StandsIn is { } standIn)
            return Fault(header, $"{note}The list has no code of its own for it: {{0}} stands in. A programme may add a code to code-lists/{list.Id}.csv.", standIn);
        return Fault(header, note.Length > 0 ? note.TrimEnd() : $"See the code list {list.Id}.");
    }

    /// <summary>What is used instead of a code that has ended; of several none is told as if it were sure.</summary>
    public string Successors(Code code)
    {
        if (code.ReplacedBy is { } successor) return $"Use {successor}.";
        if (code.FollowedBy is not { Count: > 0 } followers) return "";
        string others = otherSets.Find(code.Id) is { } other && other.Code != code.Id ? $" (In another set, {other.Set.ToUpperInvariant()}, the same letters are {other.Code}.)" : "";
        return $"No one code took its place: use the one that is meant of {string.Join(", ", followers)}.{others}";
    }

    private string UpToItsEnd(Code code) =>
        $"for periods up to {Day(code.ValidTo)}. {(Successors(code) is { Length: > 0 } after ? $"After that: {after}" : "")}".TrimEnd();

    private string TotalHint() => column.Totals.Count > 0
        ? $"It looks like a total: the code for it is {column.Totals.Order(StringComparer.Ordinal).First()}."
        : "It looks like a total: leave total rows out, or they would be added to the rows they sum.";

    private RowFault Fault(string header, string hint, string? answer = null) =>
        new("unknown-code", header, $"The cell holds no code of the list {list.Id}.", hint) { Answer = answer };

    /// <summary>A name of several codes is that of the one in use; of several in use it is of none.</summary>
    private void AddName(string name, Code code)
    {
        if (names.TryAdd(name, code) || names[name] is not { } other || other.Id == code.Id) return;
        if (code.ValidTo is null) names[name] = other.ValidTo is null ? null : code;
    }

    /// <summary>The only long code that is one slip of the hand away from the text, or null. A number that differs is no slip.</summary>
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

    /// <summary>Whether one letter left out, added, changed, or two neighbours swapped make one text of the other.</summary>
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

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
