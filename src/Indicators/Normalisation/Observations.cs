namespace Indicators.Normalisation;

/// <summary>Every accepted cell that an indicator counts, a table a structure.</summary>
public sealed class Observations
{
    private readonly Dictionary<string, ObservationTable> tables;

    private Observations(Dictionary<string, ObservationTable> tables) => this.tables = tables;

    /// <summary>The tables of the structures that somebody filed, by structure id.</summary>
    public IEnumerable<ObservationTable> Tables => tables.Values.OrderBy(table => table.Structure.Id, StringComparer.Ordinal);

    /// <summary>What can be read of submissions that are held back: the codes of their cells, without figures.</summary>
    public IReadOnlyList<ObservationTable> HeldBack { get; private init; } = [];

    public ObservationTable? Of(string structure) => tables.GetValueOrDefault(structure);

    /// <summary>
    /// Puts the tables of single submissions together, in the order that every run keeps whatever that of the submissions. Their
    /// identities differ, so no two hold the same cell, and none need be copied.
    /// </summary>
    /// <param name="heldBack">The cells of submissions that are held back, as far as they can be read.</param>
    public static Observations Join(IEnumerable<ObservationTable> submissions, IReadOnlyList<ObservationTable>? heldBack = null)
    {
        var joined = new Dictionary<string, ObservationTable>(StringComparer.Ordinal);
        foreach (IGrouping<string, ObservationTable> group in submissions.GroupBy(table => table.Structure.Id, StringComparer.Ordinal))
        {
            ObservationTable first = group.First();
            List<FiledCells> cells = [.. group.SelectMany(table => table.Cells)];
            cells.Sort((left, right) => left.Filing.CompareTo(right.Filing));
            joined[group.Key] = new ObservationTable
            {
                Structure = first.Structure,
                Dimensions = first.Dimensions,
                Cells = cells,
                Filings = [.. new SortedSet<Filing>(group.SelectMany(table => table.Filings))],
                Shortfalls = [.. group.SelectMany(table => table.Shortfalls).OrderBy(shortfall => shortfall.Filing)],
            };
        }
        return new Observations(joined) { HeldBack = heldBack ?? [] };
    }
}
