using System.Globalization;

namespace Indicators.Validation.Rules;

/// <summary>Formats figures for findings: in the invariant culture, with at most six decimals.</summary>
internal static class FigureText
{
    public static string Format(double figure) => figure.ToString("0.######", CultureInfo.InvariantCulture);
}
