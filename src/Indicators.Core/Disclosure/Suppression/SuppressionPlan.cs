using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure.Releases;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Which sums are withheld, for all groupings that may be published together: chosen, proven by a second table that other code checks, and
/// attacked by interval propagation and, where there is a solver, by linear programming, before anything is published.
/// </summary>
internal sealed class SuppressionPlan
{
    private readonly Dictionary<RegionsAsOf, (AggregateTable Table, bool[] IsWithheld)> editions = [];

    /// <summary>Chooses and proves the pattern.</summary>
    /// <param name="observations">The observations that are summed.</param>
    /// <param name="aggregate">Sums the observations with a mapping of areas to regions.</param>
    /// <param name="released">What was released before.</param>
    /// <param name="recorder">Collects what is published, for a release; null for a draft.</param>
    /// <param name="solver">What a solver is used for.</param>
    /// <exception cref="ProtectionException">A figure cannot be protected, or the proof fails.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static SuppressionPlan Create(
        Programme programme, Observations observations, Func<RegionsAsOf, AggregateTable> aggregate, ReleaseContent released, ReleaseRecorder? recorder,
        SolverUse solver, CancellationToken cancellation)
    {
        RegionsAsOf[] mappings = [.. FindMappings(programme, observations)];
        AggregateTable[] tables = [.. mappings.Select(aggregate)];
        var zeros = ZeroCells.Find(programme, observations, tables[0], released.System.Cells);
        var leaves = new LeafCells(programme, observations, released, zeros.Cells, withNames: recorder is not null || released.System.Cells.Count > 0);
        var published = new PublishedTables(leaves, released.System);
        foreach (AggregateTable table in tables) published.Add(table, zeros.FindSums(table));
        published.AddResiduals(leaves.GroupResiduals(
            [.. mappings.SelectMany(mapping => programme.PublishedRegionSets.Select(id => new RegionMapping(programme.RegionSets[id], programme.Areas, mapping)))]));
        NumberedSystem numbered = published.Build();
        (SumSystem system, _, int[] sumNumbers) = numbered;
        var settings = new SuppressionSettings();
        SuppressionResult result = Suppressor.Suppress(system, settings, published.Released.FindStart(numbered), cancellation);
        var place = new SumPlaces(published, mappings.Length, sumNumbers);
        if (result.Unprotected.Length > 0)
            (system, result) = SeparateTables.Complete(system, result, cancellation);
        if (result.Unprotected.Length > 0) throw new ProtectionException(ProtectionFailure.CannotBeProtected, place.Describe(result.Unprotected));
        result = solver.Improve(system, result, settings.Weight, cancellation);
        List<CertificateViolation> violations = CertificateCheck.FindViolations(system, result.IsSuppressed, [result.SecondTable, .. result.Further]);
        if (violations.Count > 0) throw new ProtectionException(ProtectionFailure.ProofFails, place.Describe([.. violations.Where(violation => violation.Kind > CertificateViolationKind.KnownCellDiffers).Select(violation => violation.Index)]));
        int[] narrow = IntervalPropagation.Propagate(system, result.IsSuppressed, cancellation: cancellation).FindTooNarrow(system);
        if (narrow.Length > 0) throw new ProtectionException(ProtectionFailure.BoundedTooTightly, place.Describe(narrow));
        var plan = new SuppressionPlan { Review = solver.Audit(system, result, place, cancellation) };
        recorder?.Set(published.Released.Record(numbered, result));
        bool[] isWithheld = [.. result.IsSuppressed];
        foreach (int sum in result.Known) isWithheld[sum] = true;
        for (int i = 0; i < mappings.Length; i++)
            plan.editions[mappings[i]] = (published.TableOf(i), Spread(published.TableOf(i), published.SumsOf(i), sumNumbers, isWithheld));
        return plan;
    }

    /// <summary>How far withheld figures were bounded exactly.</summary>
    public required BoundsReview Review { get; init; }

    /// <summary>Returns the sums of a mapping, and which of them are withheld; null if the mapping was not protected together with the others.</summary>
    public (AggregateTable Table, bool[] IsWithheld)? Find(RegionsAsOf mapping) => editions.TryGetValue(mapping, out (AggregateTable, bool[]) edition) ? edition : null;

    /// <summary>Returns the mappings that may be published: each period's own, and those of the years in which something was filed.</summary>
    private static IEnumerable<RegionsAsOf> FindMappings(Programme programme, Observations observations)
    {
        yield return RegionsAsOf.OwnPeriod;
        int[] years = [.. observations.Tables.SelectMany(table => table.Filings).Select(filing => filing.Period.Year).Distinct().Order()];
        foreach (int year in programme.RegionsAsOf.Year is { } only ? years.Append(only).Distinct() : years) yield return new RegionsAsOf(year);
    }

    /// <summary>Marks the sums of a table that are withheld: those of the pattern, and those computed from one of them by a formula.</summary>
    private static bool[] Spread(AggregateTable table, int[] sums, int[] sumNumbers, bool[] isSuppressed)
    {
        bool[] result = new bool[table.SumCount];
        for (int node = 0; node < result.Length; node++)
        {
            result[node] = sums[node] >= 0 && isSuppressed[sumNumbers[sums[node]]];
            if (result[node]) continue;
            bool isFormula = table.Formulas.ContainsKey(node);
            foreach (int part in table.PartsOf(node))
            {
                int of = part - table.LeafValues.Length;
                if (of >= 0 && result[of] && (isFormula || table.Formulas.ContainsKey(of))) result[node] = true;
            }
        }
        return result;
    }
}
