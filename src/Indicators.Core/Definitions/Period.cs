using System.Globalization;

namespace Indicators.Definitions;

/// <summary>
/// An SDMX time period: a year, half-year, quarter or month. <see cref="Ordinal"/> counts periods of its frequency since
/// year 0, so consecutive periods differ by one.
/// </summary>
public readonly record struct Period(Frequency Frequency, int Ordinal) : IComparable<Period>
{
    /// <summary>The years that a period may lie in; any other year is taken for a typing error.</summary>
    public const int EarliestYear = 1800, LatestYear = 2200;

    /// <summary>Creates a period of a year.</summary>
    /// <param name="number">The period's number within its year, from 1.</param>
    public static Period Create(Frequency frequency, int year, int number = 1) => new(frequency, year * (int)frequency + number - 1);

    /// <summary>The calendar year.</summary>
    public int Year => Ordinal / (int)Frequency;

    /// <summary>The number within the year, from 1.</summary>
    public int Number => Ordinal % (int)Frequency + 1;

    internal DateOnly FirstDay => new(Year, (Number - 1) * (12 / (int)Frequency) + 1, 1);

    /// <summary>The last day of the period.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(12 / (int)Frequency).AddDays(-1);

    /// <summary>The number of months from year 0 to the end of the period; it orders periods by their last days.</summary>
    private int EndMonth => (Ordinal + 1) * (12 / (int)Frequency);

    /// <summary>Returns the period the given number of steps later, of the same frequency; earlier if the number is negative.</summary>
    public Period Next(int steps = 1) => this with { Ordinal = Ordinal + steps };

    /// <summary>Whether the period is a proper part of a period of a coarser frequency.</summary>
    internal bool IsWithin(Frequency coarser) => Frequency > coarser && (int)Frequency % (int)coarser == 0;

    /// <summary>Whether the period is a proper part of another.</summary>
    public bool IsPartOf(Period longer) => IsWithin(longer.Frequency) && GetEnclosing(longer.Frequency) == longer;

    /// <summary>Returns the period of a coarser or equal frequency that contains this one.</summary>
    public Period GetEnclosing(Frequency coarser) => new(coarser, Ordinal / ((int)Frequency / (int)coarser));

    /// <summary>Returns the periods of a finer or equal frequency that make up this one, in order.</summary>
    public IEnumerable<Period> Split(Frequency finer)
    {
        int count = (int)finer / (int)Frequency;
        int first = Ordinal * count;
        Frequency frequency = finer;
        return Enumerable.Range(first, count).Select(ordinal => new Period(frequency, ordinal));
    }

    /// <summary>Whether both are the same period of the same frequency.</summary>
    public bool Equals(Period other) => Ordinal == other.Ordinal && Frequency == other.Frequency;

    /// <summary>Returns equal values for equal periods.</summary>
    public override int GetHashCode() => Ordinal * 16 + (int)Frequency;

    /// <summary>Compares by last day, then by frequency, coarse before fine.</summary>
    public int CompareTo(Period other)
    {
        int order = EndMonth.CompareTo(other.EndMonth);
        return order != 0 ? order : Frequency.CompareTo(other.Frequency);
    }

    /// <summary>Parses <c>2024</c>, <c>2024-S1</c>, <c>2024-Q1</c>, <c>2024-05</c> or <c>2024-M05</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        if (text.Length < 4 || !IsDigits(text[..4])) return false;
        int year = int.Parse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture);
        if (year is < EarliestYear or > LatestYear) return false;
        if (text.Length == 4)
        {
            period = Create(Frequency.Annual, year);
            return true;
        }
        if (text[4] != '-') return false;
        ReadOnlySpan<char> rest = text[5..];
        (Frequency frequency, int digits, int skip) = rest.Length switch
        {
            2 when rest[0] == 'S' => (Frequency.HalfYearly, 1, 1),
            2 when rest[0] == 'Q' => (Frequency.Quarterly, 1, 1),
            2 => (Frequency.Monthly, 2, 0),
            3 when rest[0] == 'M' => (Frequency.Monthly, 2, 1),
            _ => (default, 0, 0),
        };
        if (digits == 0 || !IsDigits(rest.Slice(skip, digits))) return false;
        int number = int.Parse(rest.Slice(skip, digits), NumberStyles.None, CultureInfo.InvariantCulture);
        if (number < 1 || number > (int)frequency) return false;
        period = Create(frequency, year, number);
        return true;
    }

    /// <summary>Returns the SDMX text: <c>2024</c>, <c>2024-S1</c>, <c>2024-Q1</c>, <c>2024-05</c>.</summary>
    public override string ToString() => Frequency switch
    {
        Frequency.Annual => Year.ToString("D4", CultureInfo.InvariantCulture),
        Frequency.HalfYearly => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-S{Number}"),
        Frequency.Quarterly => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}"),
    };

    private static bool IsDigits(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (!char.IsAsciiDigit(c)) return false;
        return true;
    }
}
