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
    public static ReleaseContent None { get; } = new(new Dictionary<CellName, ReleasedCell>(), ReleasedSystem.Empty);

    private readonly Lazy<HashSet<(CellName, long)>> unknowns;

    internal ReleaseContent(IReadOnlyDictionary<CellName, ReleasedCell> cells, ReleasedSystem system)
    {
        (Cells, System) = (cells, system);
        unknowns = new(() => [.. system.Cells.Select(cell => (cell.Name, cell.Count))]);
    }

    internal IReadOnlyDictionary<CellName, ReleasedCell> Cells { get; }

    internal ReleasedSystem System { get; }

    /// <summary>Returns whether a cell of a quantity was released with the count that it has now, by itself or as a sum.</summary>
    internal Func<CellRef, bool> Knows(Quantity quantity, CodeList areas)
    {
        if (Cells.Count == 0 && System.Cells.Count == 0) return _ => false;
        var names = new CellNames(quantity, areas);
        return cell =>
        {
            CellName name = names.NameOf(cell);
            long count = (long)quantity.Tables[cell.Table].Values[cell.Cell];
            return (Cells.TryGetValue(name, out ReleasedCell known) && known.Count == count) || unknowns.Value.Contains((name, count));
        };
    }

    /// <summary>Writes the content: the same bytes for the same content.</summary>
    public void Write(Stream stream) => new ReleaseWriter(stream).Write(this);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The content is damaged or of another version.</exception>
    public static ReleaseContent Read(Stream stream) => new ReleaseReader(stream).Read();
}
