using System.Globalization;
using System.Text;

namespace Indicators.Disclosure.Releases;

/// <summary>Writes the content of a release as lines of fields separated by tabs, sorted, with a last line that counts them.</summary>
internal sealed class ReleaseWriter(Stream stream)
{
    /// <summary>The first line: the form of the lines that follow.</summary>
    public const string Header = "indicators release 3";

    /// <summary>The first line of contents whose sums do not name filed cells.</summary>
    public const string SecondHeader = "indicators release 2";

    /// <summary>The first line of contents without lines for former counts and withheld cells.</summary>
    public const string FirstHeader = "indicators release 1";

    public const string Cell = "cell", Former = "former", Mark = "mark", Second = "second", Part = "part", Unknown = "unknown", Leaf = "leaf", Sum = "sum", Division = "division", End = "end", Single = "single", Parts = "parts", Rest = "rest";

    public void Write(ReleaseContent content)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        long lines = 0;
        text.WriteLine(Header);
        foreach ((CellName name, ReleasedCell cell) in content.Cells.OrderBy(pair => pair.Key))
            Add(Cell, Describe(name), cell.IsSum ? Parts : Single, Text(cell.Count), Text(cell.Print), Text(cell.SmallPrint));
        foreach ((CellName name, IReadOnlyList<ReleasedCell> former) in content.Former.OrderBy(pair => pair.Key))
            foreach (ReleasedCell cell in former) Add(Former, Describe(name), cell.IsSum ? Parts : Single, Text(cell.Count), Text(cell.Print));
        foreach (CellName name in content.Withheld.Marks.Order()) Add(Mark, Describe(name));
        foreach ((CellName name, CellName? mark) in content.Withheld.Seconds.OrderBy(pair => pair.Key)) Add(Second, Describe(name), mark is { } known ? Describe(known) : NoName);
        foreach ((CellName name, long count) in content.Withheld.Parts.Order()) Add(Part, Describe(name), Text(count));
        foreach ((CellName name, long count, long least, long second) in content.System.Cells) Add(Unknown, Describe(name), Text(count), Text(least), Text(second));
        foreach (ReleasedLeaf leaf in content.System.Leaves) Add(Leaf, Describe(leaf.Name), Text(leaf.Count), Members(leaf.Cells));
        foreach (ReleasedSum sum in content.System.Sums) Add([Sum, Text(sum.Width), Members(sum.Cells), Members(sum.Leaves), .. sum.Figures]);
        foreach (ReleasedDivision division in content.System.Divisions) Add(Division, Describe(division.Name), Members(division.Cells));
        text.WriteLine($"{End}\t{Text(lines)}");

        void Add(params ReadOnlySpan<string> fields)
        {
            text.WriteLine(string.Join('\t', fields!));
            lines++;
        }
    }

    private const string NoName = "\t\t\t\t";

    private static string Describe(CellName name) => $"{name.Structure}\t{name.Area}\t{name.Period}\t{name.Codes}\t{(name.IsResidual ? Rest : "")}";

    /// <summary>Writes ascending numbers as the first and the differences between them.</summary>
    private static string Members(IReadOnlyList<int> ascending) => string.Join(' ', ascending.Select((cell, index) => Text(index == 0 ? cell : cell - ascending[index - 1])));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
