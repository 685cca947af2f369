namespace Indicators.Tests.Support.SampleData;

/// <summary>The workspace <c>with-errors</c>: a few good files of the sample, and two that are wrong on purpose.</summary>
internal static class ErroneousFiles
{
    private static readonly string[] Good =
    [
        "asylum/2025/AUT.csv", "asylum/2025/SWE.csv", "population/2024/GRC.csv", "population/2025/AUT.csv", "population/2025/ESP.csv",
        "population/2025/SWE.csv",
    ];

    public static void AddTo(SortedDictionary<string, string> files)
    {
        foreach (string path in Good) files[$"with-errors/submissions/{path}"] = files[$"submissions/{path}"];
        files["with-errors/submissions/population/2025/GRC.csv"] = Broken(files["submissions/population/2025/GRC.csv"]);
        files["with-errors/submissions/population/2025/ITA.csv"] = WithoutPopulationType(files["submissions/population/2025/ITA.csv"]);
    }

    /// <summary>Line 4 has UNHCR's code of Germany for an origin, line 9 a negative number, and the last line contradicts line 2.</summary>
    private static string Broken(string text)
    {
        string[] lines = text.TrimEnd('\n').Split('\n');
        lines[3] = Replace(lines[3], 2, _ => "GFR");
        lines[8] = Replace(lines[8], 4, value => "-" + value);
        string contradiction = Replace(lines[1], 4, value => value + "0");
        return string.Join('\n', lines.Append(contradiction)) + "\n";
    }

    private static string WithoutPopulationType(string text)
    {
        int column = PopulationRows.Columns.ToList().IndexOf("population_type");
        IEnumerable<string> lines = text.TrimEnd('\n').Split('\n')
            .Select(line => string.Join(',', line.Split(',').Where((_, index) => index != column)));
        return string.Join('\n', lines) + "\n";
    }

    private static string Replace(string line, int column, Func<string, string> change)
    {
        string[] cells = line.Split(',');
        cells[column] = change(cells[column]);
        return string.Join(',', cells);
    }
}
