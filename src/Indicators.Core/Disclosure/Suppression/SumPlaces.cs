using System.Globalization;
using Indicators.Aggregation;
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
        HashSet<int> needed = [.. published.Differences.Where(pair => wanted.Contains(sumNumbers[pair.Key])).SelectMany(pair => new[] { sumNumbers[pair.Value.Whole], sumNumbers[pair.Value.Part] })];
        var places = new Dictionary<int, string>();
        foreach ((int number, string place) in FindPrinted(needed)) places.TryAdd(number, place);
        foreach ((int difference, (int whole, int part)) in published.Differences)
            Add(sumNumbers[difference], $"what is counted in {places.GetValueOrDefault(sumNumbers[whole])} and not in {places.GetValueOrDefault(sumNumbers[part])}");
        foreach ((int residual, string name) in published.Residuals) Add(sumNumbers[residual], $"what no breakdown shows of {name}");
        if (wanted.Count > 0 && found.Count < Most) found.Add(string.Create(CultureInfo.InvariantCulture, $"figures of an earlier release that are not printed: {wanted.Count}"));
        return found;

        void Add(int number, string place)
        {
            if (found.Count < Most && wanted.Remove(number)) found.Add(place);
        }
    }

    private IEnumerable<(int Number, string Place)> FindPrinted(IReadOnlySet<int> wanted)
    {
        for (int number = 0; number < tables; number++)
        {
            AggregateTable table = published.TableOf(number);
            int[] sumOfNode = published.SumsOf(number);
            for (int row = 0; row < table.Sums.Count; row++)
            {
                (int first, IReadOnlyList<int> items) = table.Sums[row];
                for (int i = 0; i < items.Count; i++)
                {
                    if (sumOfNode[first + i] < 0 || !wanted.Contains(sumNumbers[sumOfNode[first + i]])) continue;
                    Series series = table.Series[table.Sums.GetSeries(row)];
                    ReferenceArea area = table.ReferenceAreas[table.Sums.GetReferenceArea(row)];
                    string role = series.Role == ComponentRole.Numerator ? "" : $" ({Common.EnumWords.Format(series.Role)})";
                    yield return (sumNumbers[sumOfNode[first + i]],
                        $"{series.Indicator}{role} {area.Type}:{area.Code} {table.Sums.GetPeriod(row)} {table.Items[table.Sums.GetSeries(row)][items[i]]}");
                }
            }
        }
    }
}
