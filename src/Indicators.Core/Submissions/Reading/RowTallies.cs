using Indicators.Findings;
using Indicators.Submissions.Concepts;
using Indicators.Submissions.Shapes;

namespace Indicators.Submissions.Reading;

/// <summary>What is reported about the rows of a file, or of a part of it, once and with their number instead of row by row.</summary>
/// <param name="concepts">Checks columns that change the meaning of figures; null if there are none.</param>
/// <param name="odd">The rows that are not data, by kind.</param>
internal sealed class RowTallies(ConceptTallies? concepts, OddRowTallies odd)
{
    public ConceptTallies? Concepts => concepts;

    public OddRowTallies Odd => odd;

    /// <summary>Adds the results of the rows that follow.</summary>
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
