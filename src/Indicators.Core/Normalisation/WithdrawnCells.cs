namespace Indicators.Normalisation;

/// <summary>
/// Cells of a table that were released and are not filed any more. Readers still have them, so that they count as filed where the others are
/// protected; they are in nothing that is published.
/// </summary>
/// <param name="Counts">For each such cell, by its number in the table, the counts that were released, ascending; none for one that was withheld.</param>
/// <param name="Blank">Those of which a row without a figure is filed.</param>
/// <param name="Filings">The filings of which only such cells are left.</param>
internal sealed record WithdrawnCells(IReadOnlyDictionary<int, long[]> Counts, IReadOnlySet<int> Blank, IReadOnlySet<ReportingUnit> Filings);
