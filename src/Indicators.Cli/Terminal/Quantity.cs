using System.Globalization;

namespace Indicators.Cli.Terminal;

/// <summary>Formats a number with its noun.</summary>
internal static class Quantity
{
    public static string Format(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    public static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);
}
