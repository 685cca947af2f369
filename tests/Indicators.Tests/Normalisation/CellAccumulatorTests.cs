using System.Globalization;
using Indicators.Definitions;
using Indicators.Normalisation;
using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Tests.Normalisation;

/// <summary>Rows of one filing as cells, against plain grouping.</summary>
public sealed class CellAccumulatorTests
{
    /// <summary>Numbers that look drawn at random: the same ones in every run.</summary>
    private static int Drawn(int row, int column) => (int)((uint)(row * 7919 + column * 104729 + 17) * 2654435761u >> 16);

    /// <summary>In the order of the numbers.</summary>
    private static string Text(int code) => code.ToString("000000", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(3)] // a place for each combination
    [InlineData(100)] // more combinations than rows
    [InlineData(100_000)] // five such columns have more combinations than a number of 64 bits
    public void Cells_are_the_groups_of_rows_sorted_by_their_codes(int codes)
    {
        const int rows = 3000, columns = 5;
        CodeIndexes[] all = [.. Enumerable.Range(0, columns).Select(column => CodeIndexes.Create([.. Enumerable.Range(0, rows)
            .Select(row => row == 0 ? codes - 1 : Drawn(row, column) % 3 * (codes / 3))]))];
        double[] values = [.. Enumerable.Range(0, rows).Select(row => row % 11 == 0 ? double.NaN : row)];
        ObservationStatus[] statuses = [.. values.Select(value => double.IsNaN(value) ? ObservationStatus.NotCollected : ObservationStatus.Normal)];
        int[] kept = [0, 2, 3, 4];

        var accumulator = new CellAccumulator(values, statuses, [.. kept.Select(column => all[column])], 2 * rows);
        for (int filing = 0; filing < 2; filing++)
        {
            for (int start = 0; start < rows; start += RowBatch.Most)
            {
                int[] some = [.. Enumerable.Range(start, Math.Min(RowBatch.Most, rows - start))];
                // Listed one by one they are the same rows.
                accumulator.Add(filing == 0 ? new RowBatch(start, some.Length) : new RowBatch(some), [.. some.Select(row => row % 5 != 1)]);
            }
            accumulator.EndFiling(new ReportingUnit(filing, Period.Create(Frequency.Annual, 2024)));
        }

        string[] plain = [.. Enumerable.Range(0, rows).Where(row => row % 5 != 1)
            .GroupBy(row => string.Join(' ', kept.Select(column => Text(all[column][row]))))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {(group.All(row => row % 11 == 0) ? double.NaN : group.Where(row => row % 11 != 0).Sum(row => values[row]))} {group.Count(row => row % 11 == 0)}")];
        Assert.Equal([0, 1], accumulator.Made.Select(cells => cells.Filing.Area));
        Assert.All(accumulator.Made, cells => Assert.Equal(plain, Enumerable.Range(cells.First, cells.Count).Select(cell =>
            $"{string.Join(' ', cells.Columns.Codes.Select(column => Text(column[cell])))} {cells.Columns.Values[cell]} {cells.Columns.Gaps[cell]}")));
    }
}
