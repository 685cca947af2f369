namespace Indicators.Tests.Disclosure.Attack;

/// <summary>How derived values compare with the true ones.</summary>
/// <param name="ProtectedCells">Cells with a figure whose true value the rule protects.</param>
/// <param name="Exact">Protected cells that were derived as what they are.</param>
/// <param name="Narrow">Protected cells that were bounded more closely than the rule allows, truly.</param>
/// <param name="Wrong">Cells that were derived as what they are not: an assumption was false.</param>
/// <param name="Unknown">Cells that were derived and whose true value is not told.</param>
internal sealed record AttackComparison(int ProtectedCells, int Exact, int Narrow, int Wrong, int Unknown);

/// <summary>What an outsider derives from an output folder.</summary>
internal sealed class AttackReport
{
    public required CellTable Table { get; init; }

    /// <summary>How many figures were read.</summary>
    public required int Figures { get; init; }

    /// <summary>Everything that is given away.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Relations whose printed numbers cannot all be sums of what is shown. Each is a fault of the rounding, even where it gives nothing away.</summary>
    public required IReadOnlyList<Relation> Broken { get; init; }

    public IEnumerable<Finding> Find(FindingKind kind) => Findings.Where(finding => finding.Kind == kind);

    /// <summary>Counts how many protected cells were derived, and how well.</summary>
    public AttackComparison Compare(TrueFigures truth)
    {
        int protectedCells = Table.Cells.Count(cell => cell.Key is not null && IsProtected(cell, truth));
        int exact = 0, narrow = 0, wrong = 0, unknown = 0;
        foreach (Finding finding in Findings.Where(finding => finding.Cell is not null && finding.Kind is FindingKind.Exact or FindingKind.Narrow or FindingKind.PrintedSmall))
        {
            if (truth.Find(Table, finding.Cell!) is not { } value) unknown++;
            else if (value < finding.Low || value > finding.High) wrong++;
            else if (finding.Low == finding.High) exact++;
            else narrow++;
        }
        return new AttackComparison(protectedCells, exact, narrow, wrong, unknown);
    }

    private bool IsProtected(Cell cell, TrueFigures truth) => cell.State == CellState.Suppressed
        || (cell.Rule.Method != "none" && truth.Find(Table, cell) is > 0 and { } value && value < Math.Max(cell.Rule.Base, cell.Rule.Threshold));
}
