using System.Text;

namespace Indicators.Tests.Support.SampleData;

/// <summary>Every generated file of <c>sample-data</c>, by path with forward slashes. The README beside them is written by hand.</summary>
internal static class SampleWorkspace
{
    private const string Settings =
        "# Printed on every chart and page that is made from this workspace.\n" +
        "notice: {en: Made-up figures, fr: Données fictives}\n";

    public static IReadOnlyDictionary<string, byte[]> Generate()
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal)
        {
            ["workspace.yaml"] = Settings,
            ["reference/population.csv"] = ReferenceRows.Write(),
            ["with-errors/workspace.yaml"] = Settings,
            ["with-errors/reference/population.csv"] = ReferenceRows.Write(),
        };
        foreach (SampleArea area in SampleAreas.All)
            foreach (IGrouping<int, AreaQuarter> year in FiledQuarters(area).GroupBy(quarter => quarter.Period.Year))
            {
                Add(files, "population", area, year, PopulationRows.Columns, PopulationRows.Of);
                Add(files, "demographics", area, year, DemographicsRows.Columns, DemographicsRows.Of);
                Add(files, "asylum", area, year, AsylumRows.Columns, AsylumRows.Of);
            }
        ErroneousFiles.AddTo(files);
        return files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal);
    }

    private static IEnumerable<AreaQuarter> FiledQuarters(SampleArea area) =>
        AreaHistory.Of(area).Where(quarter => SampleFilings.IsFiled(area.Code, quarter.Period));

    private static void Add(
        SortedDictionary<string, string> files, string structure, SampleArea area, IGrouping<int, AreaQuarter> year,
        IReadOnlyList<string> columns, Func<SampleArea, AreaQuarter, IEnumerable<string[]>> rows)
    {
        string[][] all = [.. year.SelectMany(quarter => rows(area, quarter))];
        if (all.Length > 0) files[$"submissions/{structure}/{year.Key}/{area.Code}.csv"] = area.Dialect.Write(columns, all);
    }
}
