using System.Globalization;

namespace Indicators.Validation.Rules;

/// <summary>Figures in findings: invariant, at most six digits after the point.</summary>
internal static class FigureText
{
    public static string Format(double figure) => figure.ToString("0.######", CultureInfo.InvariantCulture);
}
