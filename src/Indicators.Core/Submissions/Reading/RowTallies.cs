using Indicators.Findings;
using Indicators.Submissions.Concepts;
using Indicators.Submissions.Shapes;

namespace Indicators.Submissions.Reading;

/// <summary>What is told of the rows of a file, or of a part of it, once and with their number instead of row by row.</summary>
/// <param name="concepts">Looks through columns that change what figures mean; null where there are none.</param>
/// <param name="odd">Rows that are no data, by what they are.</param>
internal sealed class RowTallies(ConceptTallies? concepts, OddRowTallies odd)
{
    public ConceptTallies? Concepts => concepts;

    public OddRowTallies Odd => odd;

    /// <summary>Adds what was seen of the rows that follow.</summary>
    public void Add(RowTallies later)
    {
        if (later.Concepts is { } seen) concepts?.Add(seen);
        odd.Add(later.Odd);
    }

    public void Report(FindingCollector findings)
    {
        concepts?.Report(findings);
        odd.Report(findings);
    }
}
