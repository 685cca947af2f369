using System.Globalization;
using Indicators.Aggregation;

namespace Indicators.Disclosure.Suppression;

/// <summary>Names published sums by indicator, reference area, period and item; never by their values.</summary>
internal sealed class SumPlaces(PublishedTables published, int tables, int[] sumNumbers)
{
    private const int Most = 20;

    /// <summary>Describes sums of the system, at most twenty, in the order of the tables.</summary>
    public IReadOnlyList<string> Describe(IReadOnlyCollection<int> sums)
    {
        HashSet<int> wanted = [.. sums];
        var found = new List<string>();
        for (int number = 0; number < tables; number++)
        {
            int[] sumOfNode = published.SumsOf(number);
            foreach ((int node, int row, int item) in FindNodes(published.TableOf(number)))
            {
                if (sumOfNode[node] < 0 || !wanted.Remove(sumNumbers[sumOfNode[node]])) continue;
                if (found.Count == Most) return found;
                found.Add(Name(published.TableOf(number), row, item));
            }
        }
        if (wanted.Count > 0) found.Add(string.Create(CultureInfo.InvariantCulture, $"figures that are not printed, of this run or an earlier release: {wanted.Count}"));
        return found;
    }

    /// <summary>Finds the sums of the system behind figures, by the names that <see cref="Describe"/> gives them.</summary>
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
                string name = Name(table, row, item);
                if (!wanted.Contains(name)) continue;
                found[name] = [.. found.GetValueOrDefault(name, []), .. SumsOf(table, published.SumsOf(number), node)];
            }
        }
        return found;
    }

    private IEnumerable<int> SumsOf(AggregateTable table, int[] sumOfNode, int node)
    {
        if (sumOfNode[node] >= 0) return [sumNumbers[sumOfNode[node]]];
        int leaves = table.LeafValues.Length;
        return table.PartsOf(node).ToArray().Where(part => part >= leaves).SelectMany(part => SumsOf(table, sumOfNode, part - leaves));
    }

    /// <summary>Returns each sum of a table, with its row and the place of its item in the row.</summary>
    private static IEnumerable<(int Node, int Row, int Item)> FindNodes(AggregateTable table)
    {
        for (int row = 0; row < table.Sums.Count; row++)
        {
            (int first, IReadOnlyList<int> items) = table.Sums[row];
            for (int i = 0; i < items.Count; i++) yield return (first + i, row, items[i]);
        }
    }

    private static string Name(AggregateTable table, int row, int item)
    {
        Series series = table.Series[table.Sums.GetSeries(row)];
        ReferenceArea area = table.ReferenceAreas[table.Sums.GetReferenceArea(row)];
        return $"{series.Indicator} {area.Type}:{area.Code} {table.Sums.GetPeriod(row)} {table.Items[table.Sums.GetSeries(row)][item]}";
    }
}
