using System.Numerics;
using Indicators.Lists;

namespace Indicators.Submissions.PersonalData;

/// <summary>Samples the first cells of a field: counts of shapes, and the distinct cells, which are kept only while the file is read.</summary>
/// <param name="announced">The kind of personal data that the field's header announces.</param>
/// <param name="labels">Names of codes, which look like names of persons but are not.</param>
internal sealed class ColumnSample(PersonalKind? announced, IReadOnlySet<string> labels)
{
    private const int MostCells = 5000;

    /// <summary>With fewer cells, they may be alike or different by chance.</summary>
    private const int FewCells = 3, SomeCells = 5, ManyCells = 20;

    /// <summary>A name and a date together are no shorter.</summary>
    private const int ShortestOfParts = 12;

    /// <summary>A shorter counter after a constant prefix numbers rows, not persons.</summary>
    private const int VaryingPart = 4;

    private readonly HashSet<string> distinct = new(StringComparer.Ordinal);
    private readonly HashSet<string> distinctDigits = new(StringComparer.Ordinal);
    private readonly PartsSample parts = new();
    private int emails, phones, internationalPhones, mixedNumbers, longNumbers, words, fullNames, days;
    private int shortest = int.MaxValue, longest, firstYear = int.MaxValue, lastYear;
    private uint daysOfMonth;
    private string? alike;

    /// <summary>The number of examined cells that were not blank.</summary>
    public int Filled { get; private set; }

    /// <summary>The number of cells that were not blank.</summary>
    public int Seen { get; private set; }

    public void Add(string cell)
    {
        string text = cell.Trim();
        if (text.Length == 0) return;
        Seen++;
        if (Filled >= MostCells) return;
        Filled++;
        distinct.Add(text);
        CellShapes shapes = CellShape.Find(text);
        Count(shapes, CellShapes.Email, ref emails);
        Count(shapes, CellShapes.PhoneNumber, ref phones);
        Count(shapes, CellShapes.InternationalPhone, ref internationalPhones);
        Count(shapes, CellShapes.LongNumber, ref longNumbers);
        Count(shapes, CellShapes.MixedNumber, ref mixedNumbers);
        if (!labels.Contains(text))
        {
            Count(shapes, CellShapes.Words, ref words);
            Count(shapes, CellShapes.FullName, ref fullNames);
        }
        if ((shapes & (CellShapes.MixedNumber | CellShapes.LongNumber)) != 0) distinctDigits.Add(string.Concat(text.Where(char.IsDigit)));
        if (text.Length >= ShortestOfParts && text.Any(char.IsDigit)) parts.Add(CellParts.Split(text, labels));
        alike = alike is null ? text : alike[..alike.AsSpan().CommonPrefixLength(text)];
        (shortest, longest) = (Math.Min(shortest, text.Length), Math.Max(longest, text.Length));
        if (DayShape.Parse(text) is not { } day) return;
        days++;
        daysOfMonth |= 1u << day.Day;
        (firstYear, lastYear) = (Math.Min(firstYear, day.Year), Math.Max(lastYear, day.Year));
    }

    /// <summary>Returns what the cells look like; null if they do not look like personal data.</summary>
    /// <param name="differentNames">The share of cells that must differ to be names of persons: names of places recur.</param>
    public (PersonalKind Kind, bool IsCertain)? Classify(double differentNames)
    {
        if (Filled == 0) return null;
        if (IsBirthDates()) return (PersonalKind.BirthDate, true);
        if (Filled >= FewCells && AreDistinct(0.5) && distinct.Count >= FewCells)
        {
            if (IsMost(emails)) return (PersonalKind.Email, true);
            if (IsMost(announced == PersonalKind.Phone ? phones : internationalPhones)) return (PersonalKind.Phone, true);
        }
        if (AreDistinct(0.9) && IsIdentifiers() is { } certain) return (PersonalKind.Identifier, certain);
        if (Filled >= SomeCells && parts.Classify(Filled) is { } both) return both;
        return IsNames(differentNames) is { } isCertain ? (PersonalKind.Name, isCertain) : null;
    }

    /// <summary>
    /// Returns what each of a few cells contains if all of them differ: too little evidence by itself. Dates of birth lie years before
    /// the period and, unlike dates of reports, not at the ends of months.
    /// </summary>
    /// <param name="periodYear">The year of the earliest period of the rows; null if none was read.</param>
    public IEnumerable<PersonalKind> ClassifyFew(int? periodYear)
    {
        if (Filled == 0 || distinct.Count < Filled) yield break;
        CellParts[] cells = [.. distinct.Select(cell => CellParts.Split(cell, labels))];
        if (cells.All(cell => cell.Name is not null)) yield return PersonalKind.Name;
        if (cells.All(cell => cell.Number is not null)) yield return PersonalKind.Identifier;
        if (!cells.All(cell => cell.Day is { Day: > 1 and < 28 })) yield break;
        int first = cells.Min(cell => cell.Day!.Value.Year), last = cells.Max(cell => cell.Day!.Value.Year);
        if (periodYear is { } year ? last <= year - 2 : last - first >= 5) yield return PersonalKind.BirthDate;
    }

    /// <summary>
    /// Whether the cells are dates of birth: dates under a header that announces them, or else dates that differ from row to row and,
    /// unlike dates of reports, spread over a generation and over the month.
    /// </summary>
    private bool IsBirthDates() => announced == PersonalKind.BirthDate
        ? IsMost(days)
        : Filled >= ManyCells && IsMost(days) && AreDistinct(0.5) && lastYear - firstYear >= 20 && BitOperations.PopCount(daysOfMonth) >= 10;

    private bool? IsIdentifiers()
    {
        // The digits must differ too: a code composed of area and year has the same digits in each row.
        bool isMixed = IsMost(mixedNumbers) && distinctDigits.Count >= 0.9 * Filled;
        if (announced != PersonalKind.Identifier)
            return isMixed && Filled >= SomeCells && longest - alike!.Length >= VaryingPart ? false : null;
        // Counts vary in length; identification numbers seldom do.
        bool isNumbered = IsMost(longNumbers) && shortest == longest && (Filled >= ManyCells || (longest >= 8 && Filled >= FewCells));
        return isMixed || isNumbered ? true : null;
    }

    private bool? IsNames(double different)
    {
        if (announced == PersonalKind.Name && IsMost(words) && (Filled < FewCells || distinct.Count >= FewCells)) return true;
        return Filled >= SomeCells && IsMost(fullNames) && distinct.Count >= SomeCells && AreDistinct(different) ? false : null;
    }

    private bool IsMost(int cells) => cells >= 0.8 * Filled;

    private bool AreDistinct(double part) => distinct.Count >= part * Filled;

    private static void Count(CellShapes shapes, CellShapes one, ref int count)
    {
        if (shapes.HasFlag(one)) count++;
    }
}
