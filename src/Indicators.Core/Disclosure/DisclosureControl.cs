using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure.Joint;
using Indicators.Disclosure.Releases;
using Indicators.Disclosure.Rounding;
using Indicators.Normalisation;

namespace Indicators.Disclosure;

/// <summary>
/// Protects people in small cells, before any rate, share or mean is computed. Where counts are rounded, the cells are protected before they
/// are summed, so that everything after it is computed from what readers see; other methods protect the sums.
/// </summary>
/// <param name="released">What was released before; it keeps its prints.</param>
/// <param name="recorder">Collects what is published, for a release; null for a draft.</param>
internal sealed class DisclosureControl(Programme programme, ReleaseContent released, ReleaseRecorder? recorder)
{
    /// <summary>Withholds what would give away a figure that an office marked as confidential, and rounds cells.</summary>
    /// <param name="loadKey">Returns the key of rounding; null only if no policy rounds counts.</param>
    /// <exception cref="InvalidOperationException">There is no key, although counts are rounded.</exception>
    /// <exception cref="ProtectionException">The check of rounded cells finds one that is not protected.</exception>
    public Observations ProtectCells(Observations observations, Func<ProtectionKey>? loadKey)
    {
        var tables = new List<ObservationTable>();
        CellRounding? rounding = null;
        Observations known = WithdrawnFigures.PutBack(programme, observations, released, withMarks: true);
        foreach (Quantity quantity in Quantity.FindAll(programme, known, policy => policy.Method != DisclosureMethod.None))
        {
            DisclosurePolicy policy = programme.GetPolicy(quantity.Tables[0].Table.Structure);
            IReadOnlySet<CellRef> withheld;
            if (policy.RoundsCells)
            {
                rounding ??= new CellRounding(programme, loadKey?.Invoke() ?? throw new InvalidOperationException("Counts are rounded with a key, and there is none."));
                withheld = Round(quantity, policy, rounding);
            }
            else
            {
                long leastSecond = policy.Suppression?.Threshold ?? policy.Base;
                Withholding withholding = FindWithheld(quantity, leastSecond);
                withheld = withholding.Cells;
                recorder?.AddWithheld(quantity, withholding, programme.Areas);
                // Cells that their finer cells exceed become their sums, so that all returns of a quantity fit into one system.
                if (policy.Suppression is not null) new RevisedCells(quantity, count => count < leastSecond).FindBaseCells(_ => true, keepAll: true, withheld.Contains);
                else recorder?.AddFiled(quantity, withheld.Contains, programme.Areas);
            }
            tables.AddRange(quantity.Tables.Index().Where(pair => observations.Find(pair.Item.Table.Structure.Id) is not null)
                .Select(pair => ProtectedCells.Write(pair.Item, policy, cell => withheld.Contains(new CellRef(pair.Index, cell)))));
        }
        tables.AddRange(observations.Tables.Where(table => programme.GetPolicy(table.Structure).Method == DisclosureMethod.None));
        return observations.With(tables);
    }

    private Withholding FindWithheld(Quantity quantity, long leastSecond) =>
        WithheldCells.Find(quantity, leastSecond, released.Knows(quantity, programme.Areas), released.FindWithheld(quantity, programme.Areas));

    /// <summary>Rounds the cells of a quantity, and checks them by other code.</summary>
    /// <returns>The cells that are withheld.</returns>
    /// <exception cref="ProtectionException">The check finds a cell that is not protected.</exception>
    private IReadOnlySet<CellRef> Round(Quantity quantity, DisclosurePolicy policy, CellRounding rounding)
    {
        HashSet<CellRef> conflicts = released.FindParts(quantity, programme.Areas);
        var revised = new RevisedCells(quantity, count => count < policy.Base);
        while (true)
        {
            Withholding withholding = FindWithheld(quantity, policy.Base);
            HashSet<CellRef> withheld = [.. withholding.Cells, .. conflicts];
            IReadOnlyList<BaseCell> cells = revised.FindBaseCells(count => policy.RemainderOf(count) > 0, keepAll: recorder is not null || released.Cells.Count > 0, withheld.Contains);
            long?[] kept = new long?[cells.Count];
            if (released.Cells.Count > 0)
            {
                var prints = new KeptPrints(quantity, cells, policy, released, programme.Areas);
                int before = conflicts.Count;
                conflicts.UnionWith(prints.Conflicts);
                if (conflicts.Count > before)
                {
                    // Without the cells withheld, the others have other base cells.
                    foreach (JointTable table in quantity.Tables) table.Reset();
                    continue;
                }
                kept = prints.Prints;
            }
            recorder?.AddWithheld(quantity, withholding, programme.Areas);
            recorder?.AddParts(quantity, conflicts, programme.Areas);
            double[][] filed = [.. quantity.Tables.Select(table => table.Values.ToArray())];
            long[] printed = rounding.Round(quantity, cells, kept, policy);
            if (RoundingCheck.FindViolations(quantity, filed, RoundedCell.Select(cells, printed, kept, policy), policy, cell => withheld.Contains(cell) || revised.Contains(cell)) is { Count: > 0 } violations)
                throw new ProtectionException(ProtectionFailure.ProofFails, CellPlaces.Describe(programme, quantity, violations));
            recorder?.Add(quantity, policy, cells, printed, programme.Areas);
            return withheld;
        }
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
