using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Submissions.Concepts;

/// <summary>Reports how a column changes the meaning of figures, and what to send instead.</summary>
internal static class ConceptFindings
{
    /// <param name="column">The column that changes the meaning.</param>
    /// <param name="line">The line of the first row whose value is not neutral.</param>
    /// <param name="rows">The number of such rows.</param>
    /// <param name="findings">The findings of the file.</param>
    public static void Report(ConceptColumn column, int line, int rows, FindingCollector findings)
    {
        Message count = rows == 1 ? FileMessages.InOneRow : FileMessages.InRowsFrom(rows);
        string name = column.Concept.Name;
        string? neutral = column.Concept.ShownNeutral;
        switch (column.Concept.Kind)
        {
            case ConceptKind.Multiplier:
                findings.Add(FindingCodes.UnitMultiplier, FileMessages.MultipleOfUnit(name: name, rows: count),
                    line, column.Header, neutral is null ? FileMessages.WholeUnits : FileMessages.WholeUnitsNeutral(neutral));
                break;
            case ConceptKind.Confidentiality:
                findings.Add(FindingCodes.NotForPublication, FileMessages.NotFree(name: name, rows: count),
                    line, column.Header, neutral is null ? FileMessages.MarkSuppressed : FileMessages.MarkSuppressedNeutral(neutral));
                break;
            case ConceptKind.Embargo:
                findings.Add(FindingCodes.NotForPublication, FileMessages.Embargo(name: name, rows: count),
                    line, column.Header, FileMessages.SendLater);
                break;
            default:
                findings.Add(FindingCodes.ColumnChangesMeaning, FileMessages.ChangesMeaning(name: name, rows: count),
                    line, column.Header, Remedy(column.Concept));
                break;
        }
    }

    private static Message Remedy(KnownConcept concept) => concept.Kind switch
    {
        ConceptKind.Unit => FileMessages.SendInUnit,
        ConceptKind.Action => FileMessages.SendValidRows,
        ConceptKind.Adjustment => FileMessages.SendUnadjusted,
        ConceptKind.Price => FileMessages.SendCurrentPrices,
        _ => concept.Structures.Count == 0 ? FileMessages.SendTotals : CommonMessages.Sentences(first: Belongs(concept), second: FileMessages.SendTotals),
    };

    private static Message Belongs(KnownConcept concept) => concept.Structures.Count == 1
        ? FileMessages.BelongsTo(concept.Structures[0])
        : FileMessages.BelongsToSeveral([.. concept.Structures]);
}
