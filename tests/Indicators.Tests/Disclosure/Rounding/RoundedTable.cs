using Indicators.Disclosure.Rounding;

namespace Indicators.Tests.Disclosure.Rounding;

/// <summary>A table of rows and columns whose small counts are rounded; the rows are areas, the columns another dimension.</summary>
internal sealed class RoundedTable
{
    private readonly int[,] counts;
    private readonly int roundingBase;

    /// <param name="keepsColumns">Whether the totals of the columns are kept within the base too.</param>
    public RoundedTable(int[,] counts, int key, int roundingBase = 5, bool keepsColumns = false, bool exchanges = true)
    {
        this.counts = counts;
        this.roundingBase = roundingBase;
        (int rows, int columns) = (counts.GetLength(0), counts.GetLength(1));
        ProtectionKey own = KeyOf(key);
        (int Row, int Column)[] small =
        [
            .. Enumerable.Range(0, rows).SelectMany(row => Enumerable.Range(0, columns).Select(column => (row, column)))
                .Where(cell => counts[cell.row, cell.column] > 0 && counts[cell.row, cell.column] < roundingBase)
                .OrderBy(cell => own.RankOf("row", $"{cell.row}")).ThenBy(cell => own.RankOf("column", $"{cell.column}")),
        ];
        var byRow = new RoundingTree();
        var byColumn = new RoundingTree();
        int[] inRows = [.. small.Select(cell => byRow.GetChild(byRow.GetChild(-1, 0), cell.Row))];
        int[] inColumns = [.. small.Select(cell => keepsColumns ? byColumn.GetChild(byColumn.GetChild(-1, 0), cell.Column) : byColumn.GetChild(-1, 0))];
        int[] values = [.. small.Select(cell => counts[cell.Row, cell.Column])];
        bool[] up = NetworkRounding.Round(values, inRows, byRow, inColumns, byColumn, roundingBase, own.NewRandom("table"));
        if (exchanges)
        {
            SumExchange.Improve(
                values, [.. small.Select(cell => cell.Row)], [.. Enumerable.Range(0, small.Length + 1)], [.. small.Select(cell => cell.Column)], columns, up, roundingBase);
        }
        Rounded = (int[,])counts.Clone();
        for (int i = 0; i < small.Length; i++) Rounded[small[i].Row, small[i].Column] = up[i] ? roundingBase : 0;
    }

    public int[,] Rounded { get; }

    public static ProtectionKey KeyOf(int number)
    {
        byte[] bytes = new byte[ProtectionKey.Length];
        BitConverter.TryWriteBytes(bytes, number);
        return ProtectionKey.Derive(bytes);
    }

    /// <summary>The errors of all published figures: the cells, the totals of rows and columns, and the total.</summary>
    public int[,] Errors()
    {
        (int rows, int columns) = (counts.GetLength(0), counts.GetLength(1));
        int[,] errors = new int[rows + 1, columns + 1];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                int error = Rounded[row, column] - counts[row, column];
                errors[row, column] += error;
                errors[rows, column] += error;
                errors[row, columns] += error;
                errors[rows, columns] += error;
            }
        }
        return errors;
    }

    /// <summary>Whether no small count is left, and no other count has changed.</summary>
    public bool IsProtected => Rounded.Cast<int>().Zip(counts.Cast<int>()).All(pair => pair.Second > 0 && pair.Second < roundingBase
        ? pair.First == 0 || pair.First == roundingBase
        : pair.First == pair.Second);
}
