using System.Globalization;

namespace Indicators.Tests.Support.SampleData;

/// <summary>Rows of the structure <c>asylum</c>: a row for each kind of application and decision that happened.</summary>
internal static class AsylumRows
{
    public static IReadOnlyList<string> Columns { get; } =
        ["reporting_country", "period", "origin", "indicator", "procedure", "application_type", "level", "unit", "value", "status"];

    private static readonly string[] Decisions = ["DEC_REC", "DEC_OTH", "DEC_REJ", "DEC_CLO"];

    public static IEnumerable<string[]> Create(SampleArea area, AreaQuarter quarter) =>
        quarter.Origins.OrderBy(origin => origin.Origin, StringComparer.Ordinal)
            .SelectMany(origin => Cells(area, origin).Where(cell => cell.Value > 0), (origin, cell) => new[]
            {
                area.Code, quarter.Period.ToString(), origin.Origin, cell.Indicator, area.Procedure, cell.ApplicationType, cell.Level, cell.Unit,
                cell.Value.ToString(CultureInfo.InvariantCulture), SampleFilings.Status(quarter.Period).ToString(),
            });

    private static IEnumerable<(string Indicator, string ApplicationType, string Level, string Unit, int Value)> Cells(SampleArea area, OriginQuarter quarter)
    {
        AsylumQuarter asylum = quarter.Asylum;
        // Ghana's register does not tell Togo's new applicants from those who apply again.
        if ((area.Code, quarter.Origin) is ("GHA", "TGO"))
        {
            yield return ("APP", "NR", "FI", "P", asylum.New + asylum.Repeat);
        }
        else
        {
            yield return ("APP", "N", "FI", "P", asylum.New);
            yield return ("APP", "R", "RA", "P", asylum.Repeat);
        }
        string unit = area.AppealsInCases ? "C" : "P";
        yield return ("APP", "A", "AR", unit, Count(area, asylum.Appeals));
        yield return ("APP", "J", "JR", unit, Count(area, asylum.JudicialReviews));

        int[] onAppeal = [.. asylum.OnAppeal.Select(persons => Count(area, persons))];
        for (int i = 0; i < Decisions.Length; i++)
        {
            yield return (Decisions[i], "", "FI", "P", asylum.FirstInstance[i]);
            yield return (Decisions[i], "", "AR", unit, onAppeal[i]);
        }
        if (!area.FilesTotals) yield break;
        yield return ("DEC_TOT", "", "FI", "P", asylum.FirstInstance.Sum());
        yield return ("DEC_TOT", "", "AR", unit, onAppeal.Sum());
    }

    private static int Count(SampleArea area, int persons) => area.AppealsInCases ? (persons + 1) / 2 : persons;
}
