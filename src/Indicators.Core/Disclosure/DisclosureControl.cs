using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure.Joint;
using Indicators.Disclosure.Rounding;
using Indicators.Normalisation;

namespace Indicators.Disclosure;

/// <summary>
/// Protects people in small cells, before any rate, share or mean is computed. Where counts are rounded, the cells are protected before they
/// are summed, so that everything after it is computed from what readers see; other methods protect the sums.
/// </summary>
internal sealed class DisclosureControl(Programme programme)
{
    /// <summary>Withholds what would give away a figure that an office marked as confidential, and rounds cells.</summary>
    /// <param name="loadKey">Returns the key of rounding; null only if no policy rounds counts.</param>
    /// <exception cref="InvalidOperationException">There is no key, although counts are rounded.</exception>
    public Observations ProtectCells(Observations observations, Func<ProtectionKey>? loadKey)
    {
        var tables = new List<ObservationTable>();
        CellRounding? rounding = null;
        foreach (Quantity quantity in Quantity.FindAll(programme, observations, policy => policy.Method != DisclosureMethod.None))
        {
            DisclosurePolicy policy = programme.GetPolicy(quantity.Tables[0].Table.Structure);
            IReadOnlySet<CellRef> withheld = WithheldCells.Find(quantity, policy.Suppression?.Threshold ?? policy.Base);
            if (policy.Suppression is not null)
            {
                // Cells that their finer cells exceed become their sums, so that all returns of a quantity fit into one system.
                BaseCellFinder.Find(quantity, _ => true, keepAll: true, withheld.Contains);
            }
            if (policy.RoundsCells)
            {
                IReadOnlyList<BaseCell> cells = BaseCellFinder.Find(quantity, count => policy.RemainderOf(count) > 0, keepAll: false, withheld.Contains);
                rounding ??= new CellRounding(programme, loadKey?.Invoke() ?? throw new InvalidOperationException("Counts are rounded with a key, and there is none."));
                rounding.Round(quantity, cells, policy);
            }
            tables.AddRange(quantity.Tables.Select((table, number) => ProtectedCells.Write(table, policy, cell => withheld.Contains(new CellRef(number, cell)))));
        }
        tables.AddRange(observations.Tables.Where(table => programme.GetPolicy(table.Structure).Method == DisclosureMethod.None));
        return observations.With(tables);
    }

    /// <summary>Protects sums whose policy does not protect their cells.</summary>
    /// <param name="isWithheld">For each sum, whether it is withheld; null if none is.</param>
    public ProtectedTable ProtectSums(AggregateTable table, bool[]? isWithheld)
    {
        (double[] values, double[] imputedValues) = ProtectedSums.Recompute(table, table.LeafValues);
        DisclosurePolicy[] policies = [.. table.Series.Select(series => programme.GetPolicy(programme.Structures[series.Structure]))];
        NearestRounding.Round(table, series => policies[series].Method == DisclosureMethod.NearestRounding ? policies[series].Base : 0, values, imputedValues);
        return new ProtectedTable(table, values, imputedValues, programme, isWithheld);
    }
}
