using System.Text;
using System.Runtime.CompilerServices;
using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Submissions;

/// <summary>Reads the cells of the period column. Distinct periods get a number in the order in which they come.</summary>
internal sealed class PeriodCells(Structure structure, string header)
{
    private const int LongestPeriod = 8;

    private readonly WordTable words = new();
    private readonly Dictionary<Period, int> numbers = [];
    private int lastNumber = -1;

    public List<Period> Periods { get; } = [];

    /// <summary>The numbers that the periods of another part of the file have here, by their numbers there.</summary>
    public int[] NumbersOf(PeriodCells part) => part.Periods.Select(NumberOf);

    /// <summary>The period of the cell that was read last; null where it held none.</summary>
    public Period? Last => lastNumber < 0 ? null : Periods[lastNumber];

    /// <summary>The number of the cell's period, or -1 with a finding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(ReadOnlySpan<byte> cell, RowFindings findings)
    {
        int number = words.Find(cell, WordTable.Pack(cell));
        return lastNumber = number < 0 ? ReadNew(cell, findings) : number;
    }

    /// <summary>Passes over a row without a period.</summary>
    public int ReadNone() => lastNumber = -1;

    private int ReadNew(ReadOnlySpan<byte> cell, RowFindings findings)
    {
        Span<char> text = stackalloc char[LongestPeriod];
        if (cell.Length > LongestPeriod || !Encoding.UTF8.TryGetChars(cell, text, out int length)
            || !Period.TryParse(text[..length], out Period period))
        {
            if (findings.Wants("invalid-period"))
                findings.Add("invalid-period", header, "The cell holds no period.", PeriodHint.For(RowFindings.Text(cell), structure.Frequencies) ?? $"Write it as {Forms()}.", cell);
            return -1;
        }
        if (!structure.Frequencies.Contains(period.Frequency))
        {
            if (findings.Wants("frequency-not-allowed"))
                findings.Add("frequency-not-allowed", header, $"{structure.Id} is not filed at this frequency.", $"Write the period as {Forms()}.", cell);
            return -1;
        }
        int number = NumberOf(period);
        words.Add(cell, number);
        return number;
    }

    private int NumberOf(Period period)
    {
        if (numbers.TryGetValue(period, out int number)) return number;
        number = Periods.Count;
        Periods.Add(period);
        numbers.Add(period, number);
        return number;
    }

    private string Forms() => string.Join(" or ", structure.Frequencies.Select(frequency => frequency switch
    {
        Frequency.Annual => "2024",
        Frequency.HalfYearly => "2024-S1",
        Frequency.Quarterly => "2024-Q1",
        _ => "2024-05",
    }));
}
