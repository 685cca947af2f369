using System.Globalization;

namespace Indicators.Benchmarks.Generation;

/// <summary>Figures that depend on nothing but what they are of.</summary>
internal static class Figures
{
    private static readonly string[] Small = [.. Enumerable.Range(0, 100_000).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Mostly up to a thousand, sometimes up to a hundred thousand.</summary>
    public static int Generate(long cell) => (int)(Mixed(cell) >> 40 & 15) == 0 ? (int)(Mixed(cell) % 100_000) : (int)(Mixed(cell) % 1000);

    public static string Text(int figure) => figure < Small.Length ? Small[figure] : figure.ToString(CultureInfo.InvariantCulture);

    public static string Status(long cell) => (Mixed(cell) >> 50 & 31) switch { 0 => "E", 1 => "P", < 8 => "", _ => "A" };

    public static ulong Mixed(long cell)
    {
        ulong mixed = ((ulong)cell + 1) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
        return mixed ^ mixed >> 31;
    }
}
