using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>Rates over few persons: data, and no level to rank, to tell in a sentence or to draw.</summary>
public static class SmallDenominators
{
    /// <summary>How the method of a figure tells that its denominator is small, whatever flag its status shows.</summary>
    private const string Note = "denominator below ";

    /// <summary>Whether a figure is withheld or flagged for its small denominator.</summary>
    public static bool AreBehind(ResultRow? row) => row is { } figure
        && (figure.HasValue ? figure.Method.Contains(Note, StringComparison.Ordinal) : figure.Status == ObservationStatus.NotSignificant);
}
