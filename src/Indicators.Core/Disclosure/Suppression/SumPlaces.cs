using System.Globalization;
using Indicators.Aggregation;
using Indicators.Common;
using Indicators.Definitions;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Names sums of the system by indicator, reference area, period and item, and those that are not printed by what they follow from; never
/// by their values.
/// </summary>
internal sealed class SumPlaces(PublishedTables published, int tables, int[] sumNumbers)
{
    private const int Most = 20;

    /// <summary>Describes sums of the system, at most twenty: those that are printed first, in the order of the tables.</summary>
    public IReadOnlyList<string> Describe(IReadOnlyCollection<int> sums)
    {
        HashSet<int> wanted = [.. sums];
        var found = new List<string>();
        foreach ((int number, string place) in FindPrinted(wanted)) Add(number, place);
        HashSet<int> needed = [.. published.Differences.Where(pair => wanted.Contains(sumNumbers[pair.Key])).SelectMany(pair => new[] { pair.Value.Whole, pair.Value.Part }).Where(sum => sum >= 0).Select(sum => sumNumbers[sum])];
        var places = new Dictionary<int, string>();
        foreach ((int number, string place) in FindPrinted(needed)) places.TryAdd(number, place);
        foreach ((int difference, (int whole, int part)) in published.Differences)
            Add(sumNumbers[difference], $"what is counted in {PlaceOf(whole)} and not in {PlaceOf(part)}");
        foreach ((int residual, string name) in published.Residuals) Add(sumNumbers[residual], $"what no breakdown shows of {name}");
        if (wanted.Count > 0 && found.Count < Most) found.Add(string.Create(CultureInfo.InvariantCulture, $"figures of an earlier release that are not printed: {wanted.Count}"));
        return found;

        string PlaceOf(int sum) => sum < 0 ? "an earlier release" : places.GetValueOrDefault(sumNumbers[sum], "an earlier release");

        void Add(int number, string place)
        {
            if (found.Count < Most && wanted.Remove(number)) found.Add(place);
        }
    }

    /// <summary>Finds the sums of the system behind figures, by the names that <see cref="Describe"/> gives them.</summary>
    /// <param name="names">The names, with the component or without, for all of them.</param>
    /// <returns>
    /// The sums of each figure that exists: its components, in each mapping of areas to regions; for a figure that is computed by a formula,
    /// those that it is computed from. None for one without base cells.
    /// </returns>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> Find(IReadOnlyCollection<string> names)
    {
        HashSet<string> wanted = [.. names];
        var found = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
        for (int number = 0; wanted.Count > 0 && number < tables; number++)
        {
            AggregateTable table = published.TableOf(number);
            foreach ((int node, int row, int item) in FindNodes(table))
            {
                foreach (string name in (string[])[NameOf(table, row, item, ""), NameOf(table, row, item)])
                    if (wanted.Contains(name)) found[name] = [.. found.GetValueOrDefault(name, []).Union(SumsOf(table, published.SumsOf(number), node))];
            }
        }
        return found;
    }

    private IEnumerable<(int Number, string Place)> FindPrinted(IReadOnlySet<int> wanted)
    {
        for (int number = 0; number < tables; number++)
        {
            int[] sumOfNode = published.SumsOf(number);
            foreach ((int node, int row, int item) in FindNodes(published.TableOf(number)))
                if (sumOfNode[node] >= 0 && wanted.Contains(sumNumbers[sumOfNode[node]])) yield return (sumNumbers[sumOfNode[node]], NameOf(published.TableOf(number), row, item));
        }
    }

    private IEnumerable<int> SumsOf(AggregateTable table, int[] sumOfNode, int node)
    {
        if (sumOfNode[node] >= 0) return [sumNumbers[sumOfNode[node]]];
        int leaves = table.LeafValues.Length;
        return table.PartsOf(node).ToArray().Where(part => part >= leaves).SelectMany(part => SumsOf(table, sumOfNode, part - leaves));
    }

    /// <summary>Returns each sum of a table, with its row and its item.</summary>
    private static IEnumerable<(int Node, int Row, int Item)> FindNodes(AggregateTable table)
    {
        for (int row = 0; row < table.Sums.Count; row++)
        {
            (int first, IReadOnlyList<int> items) = table.Sums[row];
            for (int i = 0; i < items.Count; i++) yield return (first + i, row, items[i]);
        }
    }

    private static string NameOf(AggregateTable table, int row, int item)
    {
        ComponentRole role = table.Series[table.Sums.GetSeries(row)].Role;
        return NameOf(table, row, item, role == ComponentRole.Numerator ? "" : $" ({EnumWords.Format(role)})");
    }

    private static string NameOf(AggregateTable table, int row, int item, string component)
    {
        Series series = table.Series[table.Sums.GetSeries(row)];
        ReferenceArea area = table.ReferenceAreas[table.Sums.GetReferenceArea(row)];
        return $"{series.Indicator}{component} {area.Type}:{area.Code} {table.Sums.GetPeriod(row)} {table.Items[table.Sums.GetSeries(row)][item]}";
    }
}
