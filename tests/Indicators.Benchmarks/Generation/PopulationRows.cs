using Indicators.Definitions;

namespace Indicators.Benchmarks.Generation;

/// <summary>Rows of the structure <c>population</c>: all areas, origins and types, and as many quarters as the rows need.</summary>
internal sealed class PopulationRows(Programme programme, int rows) : IRowSource
{
    private static readonly string[] Types = ["REF", "ASY", "OIP", "IDP", "STA", "OOC", "RET"];

    private readonly string[] areas = PlainAreas.Select(programme);
    private readonly string[] periods = Quarters(1 + rows / (PlainAreas.Select(programme).Length * PlainAreas.Select(programme).Length * Types.Length));

    public string Header => "reporting_country,period,origin,population_type,value,status";

    public void Write(int row, Span<string> cells)
    {
        int rest = row;
        cells[3] = Types[rest % Types.Length];
        rest /= Types.Length;
        cells[2] = areas[rest % areas.Length];
        rest /= areas.Length;
        cells[1] = periods[rest % periods.Length];
        cells[0] = areas[rest / periods.Length];
        bool isMissing = Figures.Mixed(row) % 500 == 0;
        cells[4] = isMissing ? ":" : Figures.Text(Figures.Generate(row));
        cells[5] = isMissing ? "" : Figures.Status(row);
    }

    private static string[] Quarters(int count) => [.. Enumerable.Range(0, count).Select(i => $"{2024 - (count - 1 - i + 3) / 4}-Q{(4 - (count - 1 - i) % 4)}")];
}
