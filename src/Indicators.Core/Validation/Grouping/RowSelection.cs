using System.Buffers;
using Indicators.Submissions;

namespace Indicators.Validation.Grouping;

/// <summary>Selects the rows that several filters accept. If one of them accepts few codes of a column, many rows are searched at once.</summary>
internal sealed class RowSelection
{
    /// <summary>Below this number, rows are tested one by one: preparing the search takes longer.</summary>
    private const int ManyRows = 4096;

    /// <summary>The share of its codes above which a column is not worth a search.</summary>
    private const double SmallPart = 0.25;

    private readonly RowFilter[] filters;
    private readonly CodeIndexes? rare;
    private readonly SearchValues<byte>? stored;

    /// <param name="rows">The number of rows.</param>
    /// <param name="filters">The filters, each of which must accept a row.</param>
    public RowSelection(int rows, params ReadOnlySpan<RowFilter> filters)
    {
        this.filters = [.. filters];
        if (rows < ManyRows) return;
        double part = SmallPart;
        byte[]? values = null;
        foreach (RowFilter filter in filters)
            if (filter.TryRarest(ref part, out CodeIndexes column, out byte[] taken)) (rare, values) = (column, taken);
        if (values is not null) stored = SearchValues.Create(values);
    }

    /// <summary>Whether one filter accepts few codes of a column; nearly all rows may have them.</summary>
    public bool IsRare => stored is not null;

    /// <summary>Determines the outcomes for consecutive rows, as defined by <see cref="RowFilter"/>.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="outcomes">Receives one outcome for each row, at most <see cref="RowGrouping.Batch"/>.</param>
    public void Fill(int first, Span<byte> outcomes)
    {
        if (stored is null)
        {
            outcomes.Fill(RowFilter.Met);
            foreach (RowFilter filter in filters) filter.AndTo(first, outcomes);
            return;
        }
        outcomes.Clear();
        ReadOnlySpan<byte> codes = rare!.Narrow(first, outcomes.Length);
        for (int i = codes.IndexOfAny(stored); i >= 0 && i < codes.Length;)
        {
            outcomes[i] = OutcomeOf(first + i);
            i++;
            // Rows with the same code are mostly consecutive.
            if (i < codes.Length && codes[i] != codes[i - 1] && !stored.Contains(codes[i])) i = codes[i..].IndexOfAny(stored) is >= 0 and int next ? i + next : -1;
        }
    }

    private byte OutcomeOf(int row)
    {
        byte outcome = RowFilter.Met;
        foreach (RowFilter filter in filters) outcome &= filter.OutcomeOf(row);
        return outcome;
    }
}
