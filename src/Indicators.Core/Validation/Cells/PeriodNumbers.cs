using Indicators.Definitions;

namespace Indicators.Validation.Cells;

/// <summary>Some periods, numbered by frequency and then time.</summary>
internal sealed class PeriodNumbers
{
    private readonly Period[] periods;

    /// <summary>By frequency and then time since the first period of it: the number and one, or 0.</summary>
    private readonly (int First, int[] Numbers)[] byFrequency = new (int, int[])[(int)Frequency.Monthly + 1];

    /// <param name="some">In any order; those that are there twice count once.</param>
    public PeriodNumbers(IEnumerable<Period> some)
    {
        periods = [.. new HashSet<Period>(some)];
        Array.Sort(periods, (left, right) => left.Frequency != right.Frequency ? left.Frequency.CompareTo(right.Frequency) : left.Ordinal.CompareTo(right.Ordinal));
        for (int from = 0; from < periods.Length;)
        {
            int to = from + 1;
            while (to < periods.Length && periods[to].Frequency == periods[from].Frequency) to++;
            int[] numbers = new int[periods[to - 1].Ordinal - periods[from].Ordinal + 1];
            for (int i = from; i < to; i++) numbers[periods[i].Ordinal - periods[from].Ordinal] = i + 1;
            byFrequency[(int)periods[from].Frequency] = (periods[from].Ordinal, numbers);
            from = to;
        }
    }

    public int Count => periods.Length;

    public Period this[int index] => periods[index];

    /// <summary>The number of a period; -1 where it is none of them.</summary>
    public int IndexOf(Period period)
    {
        (int first, int[]? numbers) = byFrequency[(int)period.Frequency];
        int place = period.Ordinal - first;
        return numbers is not null && (uint)place < (uint)numbers.Length ? numbers[place] - 1 : -1;
    }

    /// <summary>The number of the last period before one that is of its frequency; -1 where there is none.</summary>
    public int LastBefore(Period period)
    {
        (int first, int[]? numbers) = byFrequency[(int)period.Frequency];
        if (numbers is null) return -1;
        for (int place = Math.Min(period.Ordinal - first, numbers.Length) - 1; place >= 0; place--)
            if (numbers[place] > 0) return numbers[place] - 1;
        return -1;
    }
}
