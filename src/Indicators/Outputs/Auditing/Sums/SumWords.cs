using Indicators.Outputs.Auditing.Figures;
using Indicators.Outputs.Auditing.Results;

namespace Indicators.Outputs.Auditing.Sums;

/// <summary>Says what was derived, without the value.</summary>
internal static class SumWords
{
    public static string NameOf(SumRelationKind kind) => kind switch
    {
        SumRelationKind.Areas => "region or world = its areas",
        SumRelationKind.Items => "total = items of a breakdown",
        SumRelationKind.Parts => "component = parts that it contains",
        SumRelationKind.Periods => "period = shorter periods",
        _ => "return = parts in another return, and the rest",
    };

    public static AuditFinding FindingOf(SumTable table, DerivedCell derived)
    {
        SumCell cell = derived.Cell;
        string how = derived.Cause is { } cause ? $" from \"{NameOf(cause.Kind)}\"{(TotalOf(table, cause) is { } total ? $" ({total})" : "")}" : "";
        (string text, string remedy) = derived.Kind switch
        {
            AuditFindingKind.PrintedSmall => ("The figure is a count that the policy never prints.", "Publish from the submissions again, and do not change published files."),
            AuditFindingKind.DerivedExactly => ($"The count can be derived exactly{how}.", RemedyOf(cell)),
            _ => ($"The count can be derived more closely than the policy allows{how}.", RemedyOf(cell)),
        };
        return new AuditFinding(derived.Kind, NameOf(table, cell), [FigureFiles.Csv, FigureFiles.Sdmx], text, remedy);
    }

    /// <summary>Returns what an earlier edition prints of the same rows: what is withheld now, or a count that is rounded to another number.</summary>
    public static IEnumerable<AuditFinding> FindReprints(SumTable table)
    {
        foreach (IGrouping<int, (SumCell Cell, string Edition, bool IsWithheld)> reprints in table.Reprints.GroupBy(reprint => reprint.Cell.Number))
        {
            (SumCell cell, string edition, bool isWithheld) = reprints.First();
            bool isRounded = cell.Policy.RoundsCells || cell.Policy.Method == "nearest-rounding";
            if (!isWithheld && !isRounded) continue;
            yield return new AuditFinding(
                isWithheld ? AuditFindingKind.DerivedExactly : AuditFindingKind.EditionsDiffer, NameOf(table, cell), [FigureFiles.Csv, $"{edition}/{FigureFiles.Csv}"],
                isWithheld ? $"The count is withheld, and {edition} prints it: the submissions behind it are the same." : $"{edition} prints another number, although the submissions behind it are the same: together they tell more of the count than each of them.",
                "Publish with the ledger and the key of the earlier edition.");
        }
    }

    private static string RemedyOf(SumCell cell) => cell.Policy.Method == "nearest-rounding"
        ? "Rounding each figure by itself cannot prevent this: choose rounding, controlled-rounding or suppression."
        : "Publish from the submissions again; if it stays, publish fewer breakdowns and report it.";

    private static string? TotalOf(SumTable table, SumRelation relation) => table.Cells[relation.Total].Key?.ToString();

    private static string NameOf(SumTable table, SumCell cell)
    {
        if (cell.Key is { } key && key.Period == cell.Period.ToString()) return cell.Edition.Length > 0 ? $"{key} in {cell.Edition}" : key.ToString();
        string[] areas = table.Areas[cell.Areas];
        string place = areas.Length == 1 ? areas[0] : areas.Length == 0 ? "a region" : $"{areas.Length} areas ({areas[0]} to {areas[^1]})";
        return $"{cell.Box.Name} {place} {cell.Period} (not printed)";
    }
}
