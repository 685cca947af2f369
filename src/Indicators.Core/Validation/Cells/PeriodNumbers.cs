using Indicators.Definitions;

namespace Indicators.Validation.Cells;

/// <summary>A set of periods, numbered by frequency and then time.</summary>
internal sealed class PeriodNumbers
{
    private readonly Period[] periods;

    /// <summary>The first period of each frequency, and the numbers of the periods since then, plus one; 0 if a period is not in the set.</summary>
    private readonly (int First, int[] Numbers)[] byFrequency = new (int, int[])[(int)Frequency.Monthly + 1];

    /// <param name="source">The periods, in any order; duplicates count once.</param>
    public PeriodNumbers(IEnumerable<Period> source)
    {
        periods = [.. new HashSet<Period>(source)];
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

    /// <summary>Returns the number of a period; -1 if it is not in the set.</summary>
    public int IndexOf(Period period)
    {
        (int first, int[]? numbers) = byFrequency[(int)period.Frequency];
        int place = period.Ordinal - first;
        return numbers is not null && (uint)place < (uint)numbers.Length ? numbers[place] - 1 : -1;
    }

    /// <summary>Returns the number of the last earlier period of the same frequency; -1 if there is none.</summary>
    public int LastBefore(Period period)
    {
        (int first, int[]? numbers) = byFrequency[(int)period.Frequency];
        if (numbers is null) return -1;
        for (int place = Math.Min(period.Ordinal - first, numbers.Length) - 1; place >= 0; place--)
            if (numbers[place] > 0) return numbers[place] - 1;
        return -1;
    }
}
