using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>Rates over few persons: published as data, but not ranked, described in sentences or drawn.</summary>
public static class SmallDenominators
{
    /// <summary>The text by which the method of a figure states that its denominator is small, whatever flag its status shows.</summary>
    private const string Note = "denominator below ";

    /// <summary>Whether a figure is withheld or flagged for its small denominator.</summary>
    public static bool AreBehind(ResultRow? row) => row is { } figure
        && (figure.HasValue ? figure.Method.Contains(Note, StringComparison.Ordinal) : figure.Status == ObservationStatus.NotSignificant);
}
