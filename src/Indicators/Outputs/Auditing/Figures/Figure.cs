using System.Globalization;

namespace Indicators.Outputs.Auditing.Figures;

/// <summary>What a published figure is about.</summary>
/// <param name="AreaType"><c>area</c>, the id of a region set, or <c>world</c>.</param>
/// <param name="Breakdown"><c>_T</c>, or <c>dimension=code</c> pairs separated by semicolons.</param>
internal readonly record struct FigureKey(string Indicator, string AreaType, string Area, string Period, string Breakdown)
{
    public const string Total = "_T", AreaWord = "area", World = "world";

    public override string ToString() => $"{Indicator} {(AreaType == AreaWord ? Area : $"{AreaType}:{Area}")} {Period} {Breakdown}";
}

/// <summary>A figure as it is printed in a data file.</summary>
/// <param name="Value">As printed; empty if there is none. So are the other numbers.</param>
internal sealed record Figure(FigureKey Key, string Value, string Numerator, string Denominator, string Status, string Confidentiality, string Coverage, string ReportingAreas,
    string Method)
{
    /// <summary>Whether the figure is known and not printed, to protect persons or as the office marked it.</summary>
    public bool IsWithheld => Numerator.Length == 0 && Value.Length == 0 && (Status == "Q" || Confidentiality is not ("F" or ""));

    /// <summary>Whether the figure is the sum of what is known: rows without a value are not in it.</summary>
    public bool IsIncomplete => Method.Contains("; incomplete: ", StringComparison.Ordinal);

    /// <summary>Whether its office withholds the figure: sums contain nothing of it, or only those of its parts that are known.</summary>
    public bool IsLeftOut => IsWithheld && IsIncomplete && ReportingAreas == "0";

    /// <summary>Returns the number of a cell, or null if it holds none.</summary>
    public static decimal? Number(string cell) => decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    /// <summary>Returns the whole number of a cell, or null if it holds none.</summary>
    public static long? Count(string cell) => Number(cell) is { } number && number == decimal.Truncate(number) && Math.Abs(number) < 1e15m ? (long)number : null;
}
