using Indicators.Definitions;

namespace Indicators.Benchmarks.Generation;

/// <summary>
/// Rows of the structure <c>asylum</c>: all areas, five years, and as many origins as the rows need. Decisions add up to their
/// totals; now and then an application's figure is not available.
/// </summary>
internal sealed class AsylumRows(Programme programme, int rows) : IRowSource
{
    private const int PerBlock = 8;

    private static readonly string[] Periods = ["2020", "2021", "2022", "2023", "2024"];
    private static readonly string[] Procedures = ["G", "J", "U"];
    private static readonly string[] Levels = ["FI", "AR", "FA", "RA", "JR"];
    private static readonly string[] Units = ["P", "C"];
    private static readonly (string Indicator, string Type)[] Block =
        [("APP", "N"), ("APP", "R"), ("APP", "A"), ("DEC_REC", "_Z"), ("DEC_OTH", "_Z"), ("DEC_REJ", "_Z"), ("DEC_CLO", "_Z"), ("DEC_TOT", "_Z")];

    private readonly string[] areas = PlainAreas.Select(programme);
    private readonly int origins = Math.Min(
        PlainAreas.Select(programme).Length, 1 + rows / (PlainAreas.Select(programme).Length * Periods.Length * Procedures.Length * Levels.Length * Units.Length * PerBlock));

    public string Header => "reporting_country,period,origin,indicator,procedure,application_type,level,unit,value,status";

    public void Write(int row, Span<string> cells)
    {
        int block = row / PerBlock, place = row % PerBlock, rest = block;
        string Next(string[] of, int count)
        {
            string word = of[rest % count];
            rest /= count;
            return word;
        }
        cells[7] = Next(Units, Units.Length);
        cells[6] = Next(Levels, Levels.Length);
        cells[4] = Next(Procedures, Procedures.Length);
        cells[2] = Next(areas, origins);
        cells[1] = Next(Periods, Periods.Length);
        cells[0] = Next(areas, areas.Length);
        (cells[3], cells[5]) = Block[place];
        cells[9] = Figures.Status(row);
        if (place < 3 && Figures.Mixed(row) % 500 == 0)
        {
            cells[8] = ":";
            cells[9] = "";
            return;
        }
        int figure = Figures.Generate(row);
        if (place == 7)
        {
            figure = 0;
            for (int part = 3; part < 7; part++) figure += Figures.Generate((long)block * PerBlock + part);
        }
        cells[8] = Figures.Text(figure);
    }
}
