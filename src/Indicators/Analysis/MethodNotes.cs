using System.Globalization;
using System.Text;
using Indicators.Definitions;
using Indicators.Disclosure;

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

    /// <summary>How much of a figure is estimated, and by which rule; of a ratio each component for itself.</summary>
    public void Estimated(EstimationRule? rule, ProtectedCell? numerator, ProtectedCell? denominator)
    {
        if (rule is null) return;
        string[] shares = [.. ShareOf(numerator, denominator is null ? "" : " of the numerator"), .. ShareOf(denominator, " of the denominator")];
        if (shares.Length == 0) return;
        text.Append("; estimated (").Append(rule.Method switch
        {
            EstimationMethod.CarryForward => "carried forward",
            EstimationMethod.RegionalGrowth => "growth of the region",
            _ => "linear",
        }).Append("): ").AppendJoin(", ", shares);

        static IEnumerable<string> ShareOf(ProtectedCell? cell, string of)
        {
            if (cell is { HasEstimate: true } known)
                yield return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * known.EstimatedShare, 1, MidpointRounding.AwayFromZero)} %{of}");
        }
    }

    public void LeavesOut(LeftOut leftOut, double value) => text.Append("; ").Append(
        leftOut.Note[programme.Languages[0]].Replace("{value}", value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    public override string ToString() => text.ToString();
}
