using Indicators.Text;

namespace Indicators.Cli.Terminal;

/// <summary>Formats a number with its noun, for the tool's own words, which are English.</summary>
internal static class Quantity
{
    private static readonly NumberStyle Style = NumberStyle.Invariant with { GroupingMark = "," };

    public static string Format(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    public static string Number(long count) => Style.FormatWhole(count);
}
