using System.Globalization;
using Indicators.Definitions;

namespace Indicators.Benchmarks.Generation;

/// <summary>
/// Rows of the structure <c>demographics</c>: areas, origins, sexes and ages, and as many years as the rows need. Two of five figures are from 1
/// to 9, so that there is much to protect.
/// </summary>
internal sealed class DemographicRows(Programme programme, int rows) : IRowSource
{
    private const int Origins = 50;

    private static readonly string[] Sexes = ["F", "M"], Ages = ["0-4", "5-11", "12-17", "18-59", "60+"];

    private readonly string[] areas = PlainAreas.Select(programme);
    private readonly int years = 1 + (rows - 1) / (PlainAreas.Select(programme).Length * Origins * Sexes.Length * Ages.Length);

    public string Header => "reporting_country,period,origin,population_type,sex,age,value,status";

    public void Write(int row, Span<string> cells)
    {
        int rest = row;
        cells[5] = Ages[rest % Ages.Length];
        rest /= Ages.Length;
        cells[4] = Sexes[rest % Sexes.Length];
        rest /= Sexes.Length;
        cells[2] = areas[rest % Origins];
        rest /= Origins;
        cells[0] = areas[rest % areas.Length];
        rest /= areas.Length;
        cells[1] = (2024 - (years - 1) + rest).ToString(CultureInfo.InvariantCulture);
        cells[3] = "REF";
        cells[6] = Figures.Text(Figures.Mixed(row) % 5 < 2 ? 1 + (int)((Figures.Mixed(row) >> 8) % 9) : Figures.Generate(row));
        cells[7] = "";
        // Nobody is a refugee from the country that reports.
        if (cells[0] == cells[2]) cells[2] = areas[Origins];
    }
}
