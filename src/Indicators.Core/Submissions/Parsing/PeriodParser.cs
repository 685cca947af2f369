using System.Runtime.CompilerServices;
using System.Text;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Causes;
using Indicators.Submissions.Cells;

namespace Indicators.Submissions.Parsing;

/// <summary>Reads the cells of the period column. Distinct periods are numbered in order of appearance.</summary>
internal sealed class PeriodParser(Structure structure, string header)
{
    private const int LongestPeriod = TimeRange.Longest;

    private readonly Utf8CodeIndex words = new();
    private readonly Dictionary<Period, int> numbers = [];
    private int lastNumber = -1;

    public List<Period> Periods { get; } = [];

    /// <summary>Returns the numbers assigned here to the periods of another part of the file, indexed by their numbers there.</summary>
    public int[] NumbersOf(PeriodParser part) => part.Periods.Select(NumberOf);

    /// <summary>The period of the cell read last; null if it had none.</summary>
    public Period? Last => lastNumber < 0 ? null : Periods[lastNumber];

    /// <summary>Returns the number of the cell's period; -1, with a finding, if it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(ReadOnlySpan<byte> cell, RowFindings findings)
    {
        int number = words.Find(cell, Utf8CodeIndex.Pack(cell));
        return lastNumber = number < 0 ? ReadNew(cell, findings) : number;
    }

    /// <summary>Records that a row has no period, and returns -1.</summary>
    public int ReadNone() => lastNumber = -1;

    /// <summary>Returns the period of a cell in a row that does not count, or null. Adds no finding.</summary>
    public Period? Peek(ReadOnlySpan<byte> cell) => TryParse(cell, out Period period) && structure.Frequencies.Contains(period.Frequency) ? period : null;

    private static bool TryParse(ReadOnlySpan<byte> cell, out Period period)
    {
        period = default;
        Span<char> text = stackalloc char[LongestPeriod];
        return cell.Length <= LongestPeriod && Encoding.UTF8.TryGetChars(cell, text, out int length)
            && (Period.TryParse(text[..length], out period) || TimeRange.TryParse(text[..length], out period));
    }

    private int ReadNew(ReadOnlySpan<byte> cell, RowFindings findings)
    {
        if (!TryParse(cell, out Period period))
        {
            string written = RowFindings.Text(cell);
            Message hint = PeriodHint.For(written, structure.Frequencies) ?? CellMessages.WriteAs(Forms());
            findings.Add(new RowFault(FindingCodes.InvalidPeriod, header, cell.IsEmpty ? CellMessages.Blank : CellMessages.NotAPeriod, hint), written);
            return -1;
        }
        if (!structure.Frequencies.Contains(period.Frequency))
        {
            findings.Add(new RowFault(FindingCodes.FrequencyNotAllowed, header, CellMessages.FrequencyNotReported(structure.Id), CellMessages.WritePeriodAs(Forms())), RowFindings.Text(cell));
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

    private string[] Forms() => [.. structure.Frequencies.Select(frequency => frequency switch
    {
        Frequency.Annual => "2024",
        Frequency.HalfYearly => "2024-S1",
        Frequency.Quarterly => "2024-Q1",
        _ => "2024-05",
    })];
}
