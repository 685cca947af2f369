namespace Indicators.Validation.Cells;

/// <summary>The sums of a file in the order of their first rows, read in batches.</summary>
/// <param name="cells">The cells of the file; null for none.</param>
internal readonly struct CellTotals(FileCells? cells)
{
    public Enumerator GetEnumerator() => new(cells);

    /// <summary>Reads cells in batches.</summary>
    public struct Enumerator(FileCells? cells)
    {
        private readonly ulong[] groups = cells is null ? [] : new ulong[Math.Min(FileCells.Batch, cells.Count)];
        private int first, next, count;

        public CellTotal Current { get; private set; }

        public bool MoveNext()
        {
            while (true)
            {
                for (; next < count; next++)
                {
                    if (groups[next] == ulong.MaxValue) continue;
                    Current = cells!.Sum(first + next, groups[next]);
                    next++;
                    return true;
                }
                first += count;
                if (cells is null || first >= cells.Count) return false;
                next = 0;
                count = Math.Min(FileCells.Batch, cells.Count - first);
                cells.CopyGroups(first, groups.AsSpan(0, count));
            }
        }
    }
}
