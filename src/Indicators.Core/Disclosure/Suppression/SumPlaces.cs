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
            AggregateTable table = published.TableOf(number);
            int[] sumOfNode = published.SumsOf(number);
            for (int row = 0; row < table.Sums.Count; row++)
            {
                (int first, IReadOnlyList<int> items) = table.Sums[row];
                for (int i = 0; i < items.Count; i++)
                {
                    if (sumOfNode[first + i] < 0 || !wanted.Remove(sumNumbers[sumOfNode[first + i]])) continue;
                    if (found.Count == Most) return found;
                    Series series = table.Series[table.Sums.GetSeries(row)];
                    ReferenceArea area = table.ReferenceAreas[table.Sums.GetReferenceArea(row)];
                    found.Add($"{series.Indicator} {area.Type}:{area.Code} {table.Sums.GetPeriod(row)} {table.Items[table.Sums.GetSeries(row)][items[i]]}");
                }
            }
        }
        if (wanted.Count > 0) found.Add(string.Create(CultureInfo.InvariantCulture, $"figures that are not printed, of this run or an earlier release: {wanted.Count}"));
        return found;
    }
}
