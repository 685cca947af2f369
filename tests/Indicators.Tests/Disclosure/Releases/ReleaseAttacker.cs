namespace Indicators.Tests.Disclosure.Releases;

/// <summary>How an outsider reads a printed figure.</summary>
internal enum PrintRule
{
    /// <summary>Counts below the base are printed as 0 or the base, others as they are.</summary>
    SmallRounded,

    /// <summary>Every count is printed as an adjacent multiple of the base.</summary>
    AllRounded,

    /// <summary>What is printed is exact.</summary>
    Exact,
}

/// <summary>
/// An outsider who keeps every release of a whole and its parts, and knows which figures were revised, by whatever means. It shares no
/// code with the product: figures are unknown whole numbers, what is printed bounds sums of them, and the bounds are narrowed until they stay.
/// </summary>
internal sealed class ReleaseAttacker(PrintRule rule, int roundingBase)
{
    private const long Most = 1_000_000;

    private readonly List<string> names = [];
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<(long Least, long Most)> bounds = [];
    private readonly List<(int[] Cells, long Least, long Most)> sums = [];
    private readonly Dictionary<string, long> prints = [];

    /// <summary>Adds what a release prints.</summary>
    /// <param name="parts">For each part of the whole, a name that changes when it is revised, and its print; null where nothing is printed.</param>
    /// <param name="whole">The name of the whole, which changes when it is revised.</param>
    /// <param name="print">What is printed for it; null where nothing is.</param>
    public void Read(IReadOnlyList<(string Name, long? Print)> parts, string whole, long? print)
    {
        foreach ((string name, long? printed) in parts)
        {
            int number = NumberOf(name);
            if (printed is not { } value || !prints.TryAdd(name, value)) continue;
            (long lowest, long highest) = Reading(value);
            bounds[number] = (Math.Max(bounds[number].Least, lowest), Math.Min(bounds[number].Most, highest));
        }
        // A whole that is printed again says nothing new.
        if (print is not { } shown || !prints.TryAdd(whole, shown)) return;
        string[] hidden = [.. parts.Where(part => !prints.ContainsKey(part.Name)).Select(part => part.Name)];
        long rest = shown - parts.Where(part => prints.ContainsKey(part.Name)).Sum(part => prints[part.Name]);
        (long least, long most) = Reading(rest);
        sums.Add(([.. hidden.Select(NumberOf), NumberOf(RestOf(whole))], least, most));
    }

    /// <summary>Adds a printed sum of figures of which nothing is left out, where prints are exact.</summary>
    public void ReadSum(IEnumerable<string> parts, long print)
    {
        if (rule == PrintRule.Exact) sums.Add(([.. parts.Select(NumberOf)], print, print));
    }

    /// <summary>Adds that a figure is known to be 0, such as what a year exceeds its quarters by.</summary>
    public void AssumeZero(string name) => bounds[NumberOf(name)] = (0, 0);

    /// <summary>The name of what a whole exceeds all its parts by.</summary>
    public static string RestOf(string whole) => $"rest of {whole}";

    /// <summary>Returns the least and the greatest value that a figure may have; null if what is printed contradicts itself.</summary>
    public (long Least, long Most)? Find(string name)
    {
        for (bool isNarrowed = true; isNarrowed && bounds.TrueForAll(one => one.Least <= one.Most);)
        {
            isNarrowed = false;
            foreach ((int[] cells, long least, long most) in sums)
            {
                foreach (int cell in cells)
                {
                    long others = cells.Where(one => one != cell).Sum(one => bounds[one].Least), mostOthers = cells.Where(one => one != cell).Sum(one => bounds[one].Most);
                    (long, long) narrowed = (Math.Max(bounds[cell].Least, least - mostOthers), Math.Min(bounds[cell].Most, most - others));
                    isNarrowed |= narrowed != bounds[cell];
                    bounds[cell] = narrowed;
                }
            }
        }
        return bounds.TrueForAll(one => one.Least <= one.Most) ? bounds[NumberOf(name)] : null;
    }

    private (long Least, long Most) Reading(long print) => rule switch
    {
        PrintRule.Exact => (print, print),
        PrintRule.AllRounded => (Math.Max(0, print - roundingBase + 1), print + roundingBase - 1),
        _ when print == 0 => (0, roundingBase - 1),
        _ when print == roundingBase => (1, roundingBase),
        _ => (print, print),
    };

    private int NumberOf(string name)
    {
        if (numbers.TryGetValue(name, out int number)) return number;
        numbers[name] = number = names.Count;
        names.Add(name);
        bounds.Add((0, Most));
        return number;
    }
}
