using Indicators.Definitions;
using Indicators.Disclosure.Joint;

namespace Indicators.Disclosure.Releases;

/// <summary>
/// All that was released, as far as later runs must agree with it: the cells with their counts and prints, and the sums of suppression. It is
/// confidential; outside this assembly it can only be written and read.
/// </summary>
public sealed class ReleaseContent
{
    /// <summary>Nothing was released.</summary>
    public static ReleaseContent None { get; } = new(new Dictionary<CellName, ReleasedCell>(), new Dictionary<CellName, IReadOnlyList<ReleasedCell>>(), WithheldBefore.None, ReleasedSystem.Empty);

    private readonly Lazy<HashSet<(CellName, long)>> unknowns;

    internal ReleaseContent(
        IReadOnlyDictionary<CellName, ReleasedCell> cells, IReadOnlyDictionary<CellName, IReadOnlyList<ReleasedCell>> former, WithheldBefore withheld, ReleasedSystem system)
    {
        (Cells, Former, Withheld, System) = (cells, former, withheld, system);
        unknowns = new(() => [.. system.Cells.Select(cell => (cell.Name, cell.Count))]);
    }

    /// <summary>The cells as they were last released.</summary>
    internal IReadOnlyDictionary<CellName, ReleasedCell> Cells { get; }

    /// <summary>What was released of cells before they were revised, the oldest first.</summary>
    internal IReadOnlyDictionary<CellName, IReadOnlyList<ReleasedCell>> Former { get; }

    internal WithheldBefore Withheld { get; }

    internal ReleasedSystem System { get; }

    /// <summary>Whether nothing was released that a later run must agree with.</summary>
    internal bool IsEmpty => Cells.Count == 0 && System.Cells.Count == 0 && Withheld.Marks.Count == 0 && Withheld.Seconds.Count == 0;

    /// <summary>Returns a cell as it was released with a count; null if it was never released with it.</summary>
    internal ReleasedCell? Find(CellName name, long count)
    {
        if (!Cells.TryGetValue(name, out ReleasedCell last)) return null;
        if (last.Count == count) return last;
        foreach (ReleasedCell former in Former.GetValueOrDefault(name, []))
            if (former.Count == count) return former;
        return null;
    }

    /// <summary>Returns whether a cell of a quantity was released with the count that it has now, by itself or as a sum.</summary>
    internal Func<CellRef, bool> Knows(Quantity quantity, CodeList areas)
    {
        if (Cells.Count == 0 && System.Cells.Count == 0) return _ => false;
        var names = new CellNames(quantity, areas);
        return cell =>
        {
            CellName name = names.NameOf(cell);
            long count = (long)quantity.Tables[cell.Table].Values[cell.Cell];
            return Find(name, count) is not null || unknowns.Value.Contains((name, count));
        };
    }

    /// <summary>Returns what an earlier release withheld a cell of a quantity for; null if nothing was withheld.</summary>
    internal Func<CellRef, WithheldKind>? FindWithheld(Quantity quantity, CodeList areas)
    {
        if (Withheld.Marks.Count == 0 && Withheld.Seconds.Count == 0) return null;
        var names = new CellNames(quantity, areas);
        return cell => names.NameOf(cell) is var name && Withheld.Seconds.TryGetValue(name, out CellName? mark) ? mark is null ? WithheldKind.Marked : WithheldKind.Second
            : Withheld.Marks.Contains(name) ? WithheldKind.Marked : WithheldKind.None;
    }

    /// <summary>Returns the cells of a quantity that were withheld as parts of released figures, and have the same counts still.</summary>
    internal HashSet<CellRef> FindParts(Quantity quantity, CodeList areas)
    {
        var found = new HashSet<CellRef>();
        if (Withheld.Parts.Count == 0) return found;
        var names = new CellNames(quantity, areas);
        foreach (CellRef cell in quantity.SelectFiled())
            if (Withheld.Parts.Contains((names.NameOf(cell), quantity.Tables[cell.Table].UnitsOf(cell.Cell)))) found.Add(cell);
        return found;
    }

    /// <summary>Returns the released figures that readers can tell by their codes, with every count that they were released with.</summary>
    internal IEnumerable<(CellName Name, long Count)> SelectFigures()
    {
        IEnumerable<(CellName Name, long Count)> all = Cells.Select(pair => (pair.Key, pair.Value.Count))
            .Concat(Former.SelectMany(pair => pair.Value.Select(cell => (pair.Key, cell.Count))))
            .Concat(System.Cells.Select(cell => (cell.Name, cell.Count)))
            .Concat(System.Divisions.Select(division => (division.Name, division.Cells.Sum(cell => System.Cells[cell].Count))));
        return all.Where(figure => !figure.Name.IsResidual && !figure.Name.IsPiece && figure.Count > 0);
    }

    /// <summary>Writes the content: the same bytes for the same content.</summary>
    public void Write(Stream stream) => new ReleaseWriter(stream).Write(this);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The content is damaged or of another version.</exception>
    public static ReleaseContent Read(Stream stream) => new ReleaseReader(stream).Read();
}
