using System.Globalization;
using System.Text;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>The text of the <c>method</c> column: the rule, then what a reader must know of this one figure.</summary>
internal sealed class MethodNotes
{
    private readonly StringBuilder text = new();
    private readonly Programme programme;

    public MethodNotes(Programme programme, IndicatorDefinition indicator)
    {
        this.programme = programme;
        text.Append(indicator.Aggregation == AggregationMethod.Pooled ? "pooled" : "sum");
    }

    public void CoverageByCount() => text.Append("; coverage by count");

    public void Incomplete(int gaps) => text.Append(CultureInfo.InvariantCulture, $"; incomplete: {gaps} {(gaps == 1 ? "cell lacks" : "cells lack")} a value");

    public void Withheld(Fraction limit) => text.Append(CultureInfo.InvariantCulture, $"; withheld: coverage below {limit}");

    public void LowCoverage(Fraction limit) => text.Append(CultureInfo.InvariantCulture, $"; coverage below {limit}");

    public void LeavesOut(LeftOut leftOut, double value) => text.Append("; ").Append(
        leftOut.Note[programme.Languages[0]].Replace("{value}", value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    public override string ToString() => text.ToString();
}
