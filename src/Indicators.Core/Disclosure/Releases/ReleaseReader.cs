using System.Globalization;
using System.Text;
using Indicators.Definitions;

namespace Indicators.Disclosure.Releases;

/// <summary>Reads what <see cref="ReleaseWriter"/> wrote. Anything else is damage: a wrong print is worse than none.</summary>
internal sealed class ReleaseReader(Stream stream)
{
    private readonly Dictionary<CellName, ReleasedCell> cells = [];
    private readonly Dictionary<CellName, IReadOnlyList<ReleasedCell>> former = [];
    private readonly SortedSet<CellName> marks = [];
    private readonly SortedDictionary<CellName, CellName?> seconds = [];
    private readonly SortedSet<(CellName, long)> parts = [];
    private readonly List<ReleasedUnknown> unknowns = [];
    private readonly List<ReleasedLeaf> leaves = [];
    private readonly List<ReleasedSum> sums = [];
    private readonly List<ReleasedDivision> divisions = [];

    private bool hasLeaves;

    // Structures, areas and codes recur: each text is kept once.
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">The content is damaged or of another version.</exception>
    public ReleaseContent Read()
    {
        using var text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), leaveOpen: true);
        try
        {
            string? header = text.ReadLine();
            hasLeaves = header == ReleaseWriter.Header;
            if (header is not (ReleaseWriter.Header or ReleaseWriter.SecondHeader or ReleaseWriter.FirstHeader)) throw new InvalidDataException("The content of a release has another form.");
            long lines = 0;
            while (text.ReadLine() is { } line)
            {
                string[] fields = line.Split('\t');
                if (fields is [ReleaseWriter.End, var count])
                {
                    if (Number(count) != lines || text.Peek() >= 0) break;
                    return new ReleaseContent(cells, former, new WithheldBefore(marks, seconds, parts), new ReleasedSystem(unknowns, leaves, sums, divisions));
                }
                Add(fields);
                lines++;
            }
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidDataException("The content of a release is damaged.", exception);
        }
        throw new InvalidDataException("The content of a release is incomplete.");
    }

    private void Add(string[] fields)
    {
        switch (fields)
        {
            case [ReleaseWriter.Cell, .. { Length: 5 } name, ReleaseWriter.Single or ReleaseWriter.Parts, var count, var print, var small]:
                cells.Add(NameOf(name), new ReleasedCell(Number(count), Number(print), Number(small), fields[6] == ReleaseWriter.Parts));
                break;
            case [ReleaseWriter.Former, .. { Length: 5 } name, ReleaseWriter.Single or ReleaseWriter.Parts, var count, var print]:
                CellName revised = NameOf(name);
                former[revised] = [.. former.GetValueOrDefault(revised, []), new ReleasedCell(Number(count), Number(print), ReleasedCell.NeverSmall, fields[6] == ReleaseWriter.Parts)];
                break;
            case [ReleaseWriter.Mark, .. { Length: 5 } name]:
                marks.Add(NameOf(name));
                break;
            case [ReleaseWriter.Second, .. { Length: 10 } names]:
                seconds.Add(NameOf(names[..5]), names[5].Length == 0 ? null : NameOf(names[5..]));
                break;
            case [ReleaseWriter.Part, .. { Length: 5 } name, var count]:
                parts.Add((NameOf(name), Number(count)));
                break;
            case [ReleaseWriter.Unknown, .. { Length: 5 } name, var count, var least, var second]:
                unknowns.Add(new ReleasedUnknown(NameOf(name), Number(count), Number(least), Number(second)));
                break;
            case [ReleaseWriter.Leaf, .. { Length: 5 } name, var count, var members] when hasLeaves:
                leaves.Add(new ReleasedLeaf(NameOf(name), Number(count), Members(members, unknowns.Count)));
                break;
            case [ReleaseWriter.Sum, var width, var members, var filed, .. var figures] when hasLeaves:
                sums.Add(new ReleasedSum(Number(width), Members(members, unknowns.Count)) { Leaves = filed.Length == 0 ? [] : Members(filed, leaves.Count), Figures = [.. figures.Select(Once)] });
                break;
            case [ReleaseWriter.Sum, var width, var members, .. var figures] when !hasLeaves:
                sums.Add(new ReleasedSum(Number(width), Members(members, unknowns.Count)) { Figures = [.. figures.Select(Once)] });
                break;
            case [ReleaseWriter.Division, .. { Length: 5 } name, var members]:
                divisions.Add(new ReleasedDivision(NameOf(name), Members(members, unknowns.Count)));
                break;
            default:
                throw new FormatException();
        }
    }

    private CellName NameOf(string[] fields)
    {
        if (!Period.TryParse(fields[2], out Period period) || fields[4] is not ("" or ReleaseWriter.Rest)) throw new FormatException();
        return new CellName(Once(fields[0]), Once(fields[1]), period, Once(fields[3]), fields[4].Length > 0);
    }

    private string Once(string text)
    {
        if (!texts.TryGetValue(text, out string? known)) texts[text] = known = text;
        return known;
    }

    private static int[] Members(string text, int most)
    {
        int[] members = [.. text.Split(' ').Select(each => checked((int)Number(each)))];
        for (int i = 0; i < members.Length; i++)
        {
            if (i > 0) members[i] = checked(members[i] + members[i - 1]);
            if (members[i] < 0 || members[i] >= most || (i > 0 && members[i] <= members[i - 1])) throw new FormatException();
        }
        return members;
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
