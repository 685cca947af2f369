using System.Globalization;
using System.Text;

namespace Indicators.Disclosure.Releases;

/// <summary>Writes the content of a release as lines of fields separated by tabs, sorted, with a last line that counts them.</summary>
internal sealed class ReleaseWriter(Stream stream)
{
    /// <summary>The first line: the form of the lines that follow.</summary>
    public const string Header = "indicators release 1";

    public const string Cell = "cell", Unknown = "unknown", Sum = "sum", Division = "division", End = "end", Single = "single", Parts = "parts", Rest = "rest";

    public void Write(ReleaseContent content)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        long lines = 0;
        text.WriteLine(Header);
        foreach ((CellName name, ReleasedCell cell) in content.Cells.OrderBy(pair => pair.Key))
            Add(Cell, Describe(name), cell.IsSum ? Parts : Single, Text(cell.Count), Text(cell.Print), Text(cell.SmallPrint));
        foreach ((CellName name, long count, long least, long second) in content.System.Cells) Add(Unknown, Describe(name), Text(count), Text(least), Text(second));
        foreach (ReleasedSum sum in content.System.Sums) Add(Sum, Text(sum.Width), Members(sum.Cells));
        foreach (ReleasedDivision division in content.System.Divisions) Add(Division, Describe(division.Name), Members(division.Cells));
        text.WriteLine($"{End}\t{Text(lines)}");

        void Add(params ReadOnlySpan<string> fields)
        {
            text.WriteLine(string.Join('\t', fields!));
            lines++;
        }
    }

    private static string Describe(CellName name) => $"{name.Structure}\t{name.Area}\t{name.Period}\t{name.Codes}\t{(name.IsResidual ? Rest : "")}";

    /// <summary>Writes ascending numbers as the first and the differences between them.</summary>
    private static string Members(int[] ascending) => string.Join(' ', ascending.Select((cell, index) => Text(index == 0 ? cell : cell - ascending[index - 1])));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
