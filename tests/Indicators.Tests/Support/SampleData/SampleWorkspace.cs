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
            ["reference/gdp-per-capita.csv"] = ReferenceRows.Income(),
            ["reference/land-area.csv"] = ReferenceRows.Land(),
            ["reference/population.csv"] = ReferenceRows.Population(),
            ["with-errors/workspace.yaml"] = Settings,
            ["with-errors/reference/population.csv"] = ReferenceRows.Population(),
        };
        foreach (SampleArea area in SampleAreas.All)
        {
            IReadOnlyList<AreaQuarter> quarters = AreaHistory.Create(area);
            foreach (SampleReturn each in SampleReturn.All)
                foreach ((int year, IReadOnlyList<string[]> rows) in each.Files(area, quarters))
                    files[$"submissions/{each.Structure}/{year}/{area.Code}.csv"] = area.Dialect.Write(each.Columns, rows);
        }
        ErroneousFiles.AddTo(files);
        return files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal);
    }
}
