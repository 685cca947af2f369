using Indicators.Outputs.Auditing.Figures;
using Indicators.Outputs.Auditing.Results;
using Indicators.Outputs.Auditing.Sums;

namespace Indicators.Outputs.Auditing;

/// <summary>What a reader derives who adds up the figures of a folder.</summary>
internal sealed record SumAudit(IReadOnlyList<AuditedRelation> Relations, int ProtectedFigures, int LargeBlocks, IReadOnlyList<AuditFinding> Findings)
{
    /// <summary>Nothing was read.</summary>
    public static SumAudit None { get; } = new([], 0, 0, []);

    public static SumAudit Run(
        PublishedDerivation derivation, IReadOnlyList<AuditedPolicy> policies, int? regionsAsOf, IReadOnlyCollection<Figure> figures, CancellationToken cancellation)
    {
        var table = new SumTable(derivation, policies);
        var reporting = new ReportingAreas(table, figures, regionsAsOf);
        var placer = FigurePlacer.Place(table, reporting, figures);
        SumRelations.AddTo(table, placer, reporting);
        var attack = SumAttack.Run(table, cancellation);
        IEnumerable<AuditedRelation> relations = Enum.GetValues<SumRelationKind>().Select(kind => new AuditedRelation(SumWords.NameOf(kind), table.Relations.Count(relation => relation.Kind == kind)));
        IEnumerable<AuditFinding> conflicts = table.Conflicts.Select(conflict => new AuditFinding(
            AuditFindingKind.FiguresDiffer, conflict.Key.ToString(), [FigureFiles.Csv], $"The same sum has another number as {conflict.Other}.", "Publish the folder again."));
        return new SumAudit([.. relations], table.Cells.Count(IsProtected), attack.LargeBlocks, [.. conflicts, .. attack.Derived.Select(derived => SumWords.FindingOf(table, derived))]);
    }

    private static bool IsProtected(SumCell cell) => cell.Key is not null
        && (cell.State == SumState.Withheld || (cell.State == SumState.Printed && cell.Policy.BoundsOf(cell.Print) is var (low, high) && low < high));
}
