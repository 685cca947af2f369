using Indicators.Findings;

namespace Indicators.Submissions.Concepts;

/// <summary>Says what a column that changes the meaning of figures does to them, and what to send instead.</summary>
internal static class ConceptFindings
{
    /// <param name="column">The column.</param>
    /// <param name="line">The line of the first row whose value is not neutral.</param>
    /// <param name="rows">The number of such rows.</param>
    /// <param name="findings">The file's.</param>
    public static void Report(ConceptColumn column, int line, int rows, FindingCollector findings)
    {
        string count = rows == 1 ? "in one row" : $"in {rows} rows from this one on";
        string name = column.Concept.Name;
        string? neutral = column.Concept.ShownNeutral;
        switch (column.Concept.Kind)
        {
            case ConceptKind.Multiplier:
                findings.Add("unit-multiplier", $"The column says that figures are given in a multiple of their unit ({name}), {count}; figures are taken as they are written.",
                    line, column.Header, neutral is null ? "Write whole units, and leave the column out." : $"Write whole units, and {neutral} in this column, or leave it out.");
                break;
            case ConceptKind.Confidentiality:
                findings.Add("not-for-publication", $"The column says that figures are not free for publication ({name}), {count}; nothing would keep them from it.",
                    line, column.Header, $"Write the structure's mark of a suppressed figure in place of each such figure, and {neutral ?? "nothing"} in this column.");
                break;
            case ConceptKind.Embargo:
                findings.Add("not-for-publication", $"The column says that figures are not to be published before some day ({name}), {count}; nothing would keep them from it.",
                    line, column.Header, "Send the file when the figures may be published, without the column.");
                break;
            default:
                findings.Add("column-changes-meaning", $"The column changes what figures mean ({name}), {count}, and the structure does not have it.",
                    line, column.Header, Remedy(column.Concept));
                break;
        }
    }

    private static string Remedy(KnownConcept concept) => concept.Kind switch
    {
        ConceptKind.Unit => "Send figures in the unit of the structure, and leave the column out.",
        ConceptKind.Action => "Send every row that stands, without those that replace or delete others, and leave the column out.",
        ConceptKind.Adjustment => "Send figures that are not adjusted, and leave the column out.",
        ConceptKind.Price => "Send figures at current prices, and leave the column out.",
        _ => $"{Belongs(concept)}Figures of a part would be published as those of all: send totals, and leave the column out.",
    };

    private static string Belongs(KnownConcept concept) => concept.Structures.Count switch
    {
        0 => "",
        1 => $"It belongs to the structure {concept.Structures[0]}. ",
        _ => $"It belongs to other structures ({string.Join(", ", concept.Structures)}). ",
    };
}
