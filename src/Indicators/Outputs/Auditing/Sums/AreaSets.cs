namespace Indicators.Outputs.Auditing.Sums;

/// <summary>Numbers for areas and for sets of areas. Sets whose areas are not known have a number of their own and no areas.</summary>
internal sealed class AreaSets
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string[]> members = [];
    private readonly Dictionary<int, int[]> singles = [];

    /// <summary>Returns the number of a set of areas.</summary>
    /// <param name="areas">Sorted.</param>
    public int Get(IReadOnlyList<string> areas) => areas is [var one] ? GetOrAdd(one, [one]) : GetOrAdd(string.Join(',', areas), [.. areas]);

    /// <summary>Returns the number of a set of which only the name is known.</summary>
    public int GetUnknown(string name) => GetOrAdd("?" + name, []);

    /// <summary>Returns the areas of a set; none if they are not known.</summary>
    public string[] this[int number] => members[number];

    /// <summary>Returns the numbers of the areas of a set, each as a set of its own.</summary>
    public int[] Split(int number)
    {
        if (!singles.TryGetValue(number, out int[]? known)) singles[number] = known = [.. members[number].Select(area => Get([area]))];
        return known;
    }

    private int GetOrAdd(string name, string[] areas)
    {
        if (numbers.TryGetValue(name, out int number)) return number;
        members.Add(areas);
        return numbers[name] = members.Count - 1;
    }
}
