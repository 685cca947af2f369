using Indicators.Outputs.Auditing.Figures;
using Indicators.Outputs.Auditing.Results;
using Indicators.Outputs.Auditing.Sums;

namespace Indicators.Outputs.Auditing;

/// <summary>What a reader derives who adds up the figures of a folder.</summary>
internal sealed record SumAudit(IReadOnlyList<AuditedRelation> Relations, int ProtectedFigures, int LargeBlocks, IReadOnlyList<AuditFinding> Findings)
{
    /// <summary>Nothing was read.</summary>
    public static SumAudit None { get; } = new([], 0, 0, []);

    /// <param name="audited">The edition under audit.</param>
    /// <param name="policies">Its policies.</param>
    /// <param name="earlier">Earlier editions, the sums of which are joined.</param>
    public static SumAudit Run(Edition audited, IReadOnlyList<AuditedPolicy> policies, IReadOnlyList<Edition> earlier, CancellationToken cancellation)
    {
        SumTable table = Place(audited, policies, earlier);
        var attack = SumAttack.Run(table, cancellation);
        IEnumerable<AuditedRelation> relations = Enum.GetValues<SumRelationKind>().Select(kind => new AuditedRelation(SumWords.NameOf(kind), table.Relations.Count(relation => relation.Kind == kind)));
        IEnumerable<AuditFinding> conflicts = table.Conflicts.Select(conflict => new AuditFinding(
            AuditFindingKind.FiguresDiffer, conflict.Key.ToString(), [FigureFiles.Csv], $"The same sum has another number as {conflict.Other}.", "Publish the folder again."));
        return new SumAudit([.. relations], table.Cells.Count(IsProtected), attack.LargeBlocks, [.. conflicts, .. SumWords.FindReprints(table), .. attack.Derived.Select(derived => SumWords.FindingOf(table, derived))]);
    }

    /// <summary>Places the figures of all editions, and finds the sums that hold between them.</summary>
    internal static SumTable Place(Edition audited, IReadOnlyList<AuditedPolicy> policies, IReadOnlyList<Edition> earlier)
    {
        var table = new SumTable(audited.Derivation, policies);
        var placers = new List<FigurePlacer>();
        var mappings = new List<ReportingAreas>();
        foreach (Edition edition in earlier.Prepend(audited).SelectMany(edition => edition.OtherMappings.Prepend(edition)))
        {
            var reporting = new ReportingAreas(table, edition);
            placers.Add(FigurePlacer.Place(table, reporting, edition));
            if (!edition.IsEarlier) mappings.Add(reporting);
        }
        SumRelations.AddTo(table, placers, mappings);
        return table;
    }

    private static bool IsProtected(SumCell cell) => cell.Key is not null
        && (cell.State == SumState.Withheld || (cell.State == SumState.Printed && cell.Policy.BoundsOf(cell.Print) is var (low, high) && low < high));
}
