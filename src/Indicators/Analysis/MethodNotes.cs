using System.Globalization;
using System.Text;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Text;

namespace Indicators.Analysis;

/// <summary>Builds the text of the <c>method</c> column: the rule, then notes on this figure.</summary>
/// <param name="rule">How the figure was computed.</param>
internal sealed class MethodNotes(Programme programme, string rule)
{
    private StringBuilder? notes;

    // Most figures need no notes.
    private StringBuilder Text => notes ??= new StringBuilder(rule);

    public void InOpenClass(double atLeast) => Text.Append(CultureInfo.InvariantCulture, $"; no median: it lies in the open last class, at {DataNumber.Format(atLeast)} or more");

    public void CoverageByCount() => Text.Append("; coverage by count");

    public void Incomplete(int gaps) => Text.Append(CultureInfo.InvariantCulture, $"; incomplete: {gaps} {(gaps == 1 ? "cell lacks" : "cells lack")} a value");

    /// <summary>Names the expected areas without the figure.</summary>
    /// <param name="unmeasured">Areas that reported, but for which there is no reference figure.</param>
    /// <param name="unweighed">Missing areas whose weight is unknown.</param>
    public void Missing(IReadOnlyList<int> areas, IReadOnlyList<int> unmeasured, IReadOnlyList<int> unweighed)
    {
        if (unmeasured.Count > 0) Text.Append("; no reference figure of ").AppendJoin(", ", CodesOf(unmeasured));
        if (areas.Count > 0) Text.Append("; without ").AppendJoin(", ", CodesOf(areas));
        if (unweighed.Count > 0) Text.Append("; weight not known of ").AppendJoin(", ", CodesOf(unweighed));
    }

    /// <summary>Names the areas whose last figure is too old for another to be expected.</summary>
    public void Left(IReadOnlyList<LeavingArea> areas)
    {
        foreach (LeavingArea area in areas) Text.Append(CultureInfo.InvariantCulture, $"; break: {programme.Areas[area.Area].Id}, last reported for {area.Last}, has left the figure");
    }

    public void TooFewAreas(int least) => Text.Append(CultureInfo.InvariantCulture, $"; withheld: fewer than {least} areas");

    /// <summary>Explains why an area that filed the return has no figure.</summary>
    public void Unknown(Unknown reason) => Text.Append("; ").Append(reason.Reason switch
    {
        UnknownReason.NoFigure => $"unknown: no figure of {reason.Codes}",
        UnknownReason.NotFiled => $"unknown: {reason.Codes} not filed",
        UnknownReason.TotalExceedsParts => "unknown: a total of the file exceeds the parts filed",
        UnknownReason.OtherUnit => $"unknown: filed in another unit only{(reason.Codes.Length > 0 ? ": " : "")}{reason.Codes}",
        UnknownReason.NotTogether => $"unknown: {reason.Codes} not filed with what comes together with it",
        UnknownReason.PartHeldBack => $"unknown: a part of the return is held back{(reason.Codes.Length > 0 ? ": no " : "")}{reason.Codes}",
        UnknownReason.TotalFarAbove => "unknown: by the file's total more than a third is missing",
        _ => "unknown: by the area's last figures more than a third is missing",
    });

    private IEnumerable<string> CodesOf(IEnumerable<int> areas) => areas.Select(area => programme.Areas[area].Id).Order(StringComparer.Ordinal);

    /// <summary>Explains why an area that filed has no ratio.</summary>
    public void LacksComponent() => Text.Append("; a component is not known");

    /// <summary>Notes that an area filed contradictory figures for a period and for its sub-periods.</summary>
    public void OtherSubPeriods() => Text.Append("; as filed for the period: the sub-periods that were filed too give another figure");

    public void Withheld(Fraction limit) => Text.Append(CultureInfo.InvariantCulture, $"; withheld: coverage below {limit}");

    public void LowCoverage(Fraction limit) => Text.Append(CultureInfo.InvariantCulture, $"; coverage below {limit}");

    /// <summary>States the imputed share and the rule; for a ratio, separately for each component.</summary>
    public void AddImputed(ImputationRule? rule, ProtectedCell? numerator, ProtectedCell? denominator)
    {
        if (rule is null) return;
        string[] shares = [.. ShareOf(numerator, denominator is null ? "" : " of the numerator"), .. ShareOf(denominator, " of the denominator")];
        if (shares.Length == 0) return;
        Text.Append("; estimated (").Append(rule.Method switch
        {
            ImputationMethod.CarryForward => "carried forward",
            ImputationMethod.RegionalGrowth => "growth of the region",
            _ => "linear",
        }).Append("): ").AppendJoin(", ", shares);

        static IEnumerable<string> ShareOf(ProtectedCell? cell, string of)
        {
            if (cell is { HasImputation: true } known)
                yield return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * known.ImputedShare, 1, MidpointRounding.AwayFromZero)} %{of}");
        }
    }

    /// <summary>Names the reference figures that were used: their source and vintage, and whether they are for earlier years.</summary>
    public void References(IReadOnlyList<ReferenceValueUsed> figures, Period period)
    {
        foreach (IGrouping<string, ReferenceValueUsed> series in figures.GroupBy(figure => figure.Series).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            string[] sources = [.. series.Select(figure => ReferenceSources.Text(figure.Value)).Where(source => source.Length > 0)
                .Distinct().Order(StringComparer.Ordinal)];
            if (sources.Length > 0) Text.Append("; ").Append(series.Key).Append(": ").AppendJoin(" and ", sources);
            int[] earlier = [.. series.Select(figure => figure.Value.Year).Where(year => year != period.Year)];
            if (earlier.Length > 0)
                Text.Append(CultureInfo.InvariantCulture, $"; {series.Key} of an earlier year ({string.Join(", ", earlier.Distinct().Order())}): {earlier.Length} {(earlier.Length == 1 ? "area" : "areas")}");
        }
    }

    /// <summary>Notes that the denominator is zero, or so small that protection made it zero.</summary>
    public void NoDenominator() => Text.Append("; withheld: denominator zero or too small to be shown");

    public void SmallDenominator(double limit, bool withheld) =>
        Text.Append(CultureInfo.InvariantCulture, $"; {(withheld ? "withheld: " : "")}denominator below {limit}");

    /// <summary>Notes limits to comparison with earlier figures, which the status may not show because of a stronger flag.</summary>
    public void Marked(ComparabilityFlags comparability, bool remapped)
    {
        if (remapped) Text.Append("; break: the region had other areas before");
        else if (comparability.HasFlag(ComparabilityFlags.Break)) Text.Append("; break in the series");
        if (comparability.HasFlag(ComparabilityFlags.OtherDefinition)) Text.Append("; another definition");
        if ((remapped || comparability.HasFlag(ComparabilityFlags.Break)) && comparability.HasFlag(ComparabilityFlags.Provisional)) Text.Append("; provisional");
    }

    /// <summary>Notes that an area filed only some sub-periods of the period.</summary>
    public void Partial(IReadOnlyList<(Frequency Frequency, int Filed)> parts, Frequency whole)
    {
        if (parts.Count == 0) return;
        Text.Append("; partial: ").AppendJoin(", ", parts.Select(part => string.Create(
            CultureInfo.InvariantCulture, $"{part.Filed} of {(int)part.Frequency / (int)whole} {Word(part.Frequency)}")));

        static string Word(Frequency frequency) => frequency switch
        {
            Frequency.HalfYearly => "half-years",
            Frequency.Quarterly => "quarters",
            _ => "months",
        };
    }

    public void LeavesOut(LeftOut leftOut, double value) => Text.Append("; ").Append(
        leftOut.Note[programme.Languages[0]].Replace("{value}", DataNumber.Format(value), StringComparison.Ordinal));

    /// <summary>Notes that protection withholds how much the figure leaves out.</summary>
    public void LeavesOutWithheld() => Text.Append("; how much is left out is withheld");

    public override string ToString() => notes?.ToString() ?? rule;
}
