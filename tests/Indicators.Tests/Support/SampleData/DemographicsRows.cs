using System.Globalization;

namespace Indicators.Tests.Support.SampleData;

/// <summary>
/// Rows of the structure <c>demographics</c>, fourth quarters only: for each origin and type the total, which equals the population file's
/// figure, and sex by age for the people of whom they are known, zeros written out.
/// </summary>
internal static class DemographicsRows
{
    public static IReadOnlyList<string> Columns { get; } = ["reporting_country", "period", "origin", "population_type", "sex", "age", "value", "status"];

    private static readonly string[] Ages = ["0-4", "5-11", "12-17", "18-59", "60+", "UNK"];

    // Girls and women, then boys and men, each in the order of Ages.
    private static readonly double[] Families = [8.4, 11.2, 8.1, 22.3, 3.4, 0.3, 8.7, 11.5, 8.3, 16.1, 1.5, 0.2];
    private static readonly double[] Applicants = [4.1, 4.4, 3.2, 17.5, 1.1, 0.4, 4.4, 4.9, 7.8, 50.6, 0.9, 0.7];
    private static readonly double[] TemporaryProtection = [3.9, 8.3, 7.6, 38.5, 7.2, 0.2, 4.1, 8.8, 7.9, 11.1, 2.2, 0.2];

    public static IEnumerable<string[]> Create(SampleArea area, AreaQuarter quarter)
    {
        if (quarter.Period.Number != 4) yield break;
        var random = SplitMix64.For($"{area.Code}/demographics/{quarter.Period}");
        foreach ((string origin, string type, int persons) in Groups(quarter))
        {
            int known = (int)Math.Floor(persons * area.BreakdownShare);
            double[] weights = [.. Weights(area, origin, type).Select(weight => weight * random.Around(0.15))];
            int[] parts = Apportionment.Split(known, weights);
            for (int i = 0; i < parts.Length; i++)
                yield return Row(area, quarter, origin, type, i < Ages.Length ? "F" : "M", Ages[i % Ages.Length], parts[i]);
            yield return Row(area, quarter, origin, type, "T", "TOTAL", persons);
        }
    }

    private static IEnumerable<(string Origin, string Type, int Persons)> Groups(AreaQuarter quarter)
    {
        IEnumerable<(string, string, int)> people = quarter.Origins
            .SelectMany(origin => new[] { (origin.Origin, "REF", origin.Refugees), (origin.Origin, "ASY", origin.Pending) });
        IEnumerable<(string, string, int)> displaced = quarter.Stocks
            .Where(stock => stock.Stock.Type is "IDP")
            .Select(stock => (stock.Stock.Origin, stock.Stock.Type, stock.Persons));
        return people.Concat(displaced)
            .Where(group => group.Item3 > 0)
            .OrderBy(group => group.Item1, StringComparer.Ordinal).ThenBy(group => group.Item2, StringComparer.Ordinal);
    }

    private static double[] Weights(SampleArea area, string origin, string type) => (area.GroupRecognition, origin, type) switch
    {
        (true, _, "REF" or "IDP") => Families,
        (false, "UKR", "REF") => TemporaryProtection,
        _ => Applicants,
    };

    private static string[] Row(SampleArea area, AreaQuarter quarter, string origin, string type, string sex, string age, int value) =>
    [
        area.Code, quarter.Period.ToString(), origin, type, sex, age,
        value.ToString(CultureInfo.InvariantCulture), SampleFilings.Status(quarter.Period).ToString(),
    ];
}
