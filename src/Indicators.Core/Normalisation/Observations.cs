using Indicators.Definitions;
using Indicators.Validation;

namespace Indicators.Normalisation;

/// <summary>All accepted cells that indicators count, in one table for each structure.</summary>
internal sealed class Observations
{
    private readonly Dictionary<string, ObservationTable> tables;
    private readonly Dictionary<string, ReportingUnit[]> heldBack;

    private Observations(Dictionary<string, ObservationTable> tables, Dictionary<string, ReportingUnit[]> heldBack)
    {
        this.tables = tables;
        this.heldBack = heldBack;
    }

    /// <summary>The tables of the structures that have been filed, sorted by structure id.</summary>
    public IEnumerable<ObservationTable> Tables => tables.Values.OrderBy(table => table.Structure.Id, StringComparer.Ordinal);

    /// <summary>What can be read of held-back submissions: the codes of their cells, without figures.</summary>
    public IReadOnlyList<ObservationTable> HeldBack { get; private init; } = [];

    /// <summary>Returns the same observations with other tables.</summary>
    public Observations With(IEnumerable<ObservationTable> replaced) =>
        new(replaced.ToDictionary(table => table.Structure.Id, StringComparer.Ordinal), heldBack) { HeldBack = HeldBack };

    public ObservationTable? Find(string structure) => tables.GetValueOrDefault(structure);

    /// <summary>
    /// Returns the filings of a structure in held-back files, sorted by area, then by period: absent rows may be in these files. If another
    /// part of the same return is accepted, the filing is also among the filings of the table.
    /// </summary>
    public IReadOnlyList<ReportingUnit> HeldBackOf(string structure) => heldBack.GetValueOrDefault(structure, []);

    /// <summary>
    /// Combines the tables of single returns, in an order that does not depend on that of the submissions. The parts of a return form one
    /// table, so the identities of all tables differ: no two contain the same cell, and no cell needs to be copied.
    /// </summary>
    /// <param name="submissions">One table for each return.</param>
    /// <param name="heldBack">The identities of the held-back files, as far as their rows can be read.</param>
    /// <param name="areas">The programme's areas.</param>
    /// <param name="heldBackCells">The codes of their cells, as far as they can be read.</param>
    public static Observations Join(
        IEnumerable<ObservationTable> submissions, IEnumerable<SubmissionIdentity>? heldBack = null, CodeList? areas = null,
        IReadOnlyList<ObservationTable>? heldBackCells = null)
    {
        var joined = new Dictionary<string, ObservationTable>(StringComparer.Ordinal);
        foreach (IGrouping<string, ObservationTable> group in submissions.GroupBy(table => table.Structure.Id, StringComparer.Ordinal))
        {
            ObservationTable first = group.First();
            List<UnitCells> cells = [.. group.SelectMany(table => table.Cells)];
            cells.Sort((left, right) => left.Filing.CompareTo(right.Filing));
            joined[group.Key] = new ObservationTable
            {
                Structure = first.Structure,
                Dimensions = first.Dimensions,
                Cells = cells,
                Filings = [.. new SortedSet<ReportingUnit>(group.SelectMany(table => table.Filings))],
                Shortfalls = [.. group.SelectMany(table => table.Shortfalls).OrderBy(shortfall => shortfall.Filing)],
                ConfidentialTotals = [.. group.SelectMany(table => table.ConfidentialTotals).OrderBy(total => total.Filing)],
                Uncounted = [.. group.SelectMany(table => table.Uncounted)],
            };
        }
        IReadOnlyCollection<ReportingUnit> FiledOf(ObservationTable table) => joined.TryGetValue(table.Structure.Id, out ObservationTable? filed) ? [.. filed.Filings] : [];
        return new Observations(joined, (heldBack ?? []).GroupBy(identity => identity.Structure, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => (ReportingUnit[])[.. new SortedSet<ReportingUnit>(group.Select(identity => new ReportingUnit(areas!.IndexOf(identity.Area), identity.Period)))],
            StringComparer.Ordinal))
        {
            HeldBack = [.. (heldBackCells ?? []).Select(table => table.Unread is { } unread
                ? new ObservationTable { Structure = table.Structure, Dimensions = table.Dimensions, Cells = [], Filings = [.. unread.Filings(FiledOf(table))], Unread = unread }
                : table)],
        };
    }
}
