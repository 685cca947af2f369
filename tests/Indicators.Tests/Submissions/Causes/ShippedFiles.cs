using System.Text;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Tests.Support;

namespace Indicators.Tests.Submissions.Causes;

/// <summary>Small files of the shipped structures.</summary>
internal static class ShippedFiles
{
    public const string Population = "reporting_country,period,origin,population_type,value,status";
    public const string Demographics = "reporting_country,period,origin,population_type,sex,age,value,status";

    public static SubmissionReadResult Read(string header, params string[] rows) => Read(ReadOptions.Default, header, rows);

    public static SubmissionReadResult Read(ReadOptions options, string header, params string[] rows) =>
        new SubmissionReader(Shipped.Programme, options).Read(Specimens.File(Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(header)) + "\n")));

    /// <summary>The one finding about a row of population in which one cell is replaced.</summary>
    public static Finding FindingOf(string column, string cell)
    {
        bool isDemographic = column is "sex" or "age";
        string[] columns = (isDemographic ? Demographics : Population).Split(',');
        string[] row = isDemographic ? ["TCD", "2025-Q1", "SDN", "REF", "F", "5-11", "712340", "A"] : ["TCD", "2025-Q1", "SDN", "REF", "712340", "A"];
        row[Array.IndexOf(columns, column)] = $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        return Assert.Single(Read(string.Join(',', columns), string.Join(',', row)).Findings.Findings);
    }

    /// <summary>The figures that are read of a row of population each, or none where the file has an error.</summary>
    public static double[]? Figures(params string[] cells)
    {
        SubmissionReadResult read = Read(Population, [.. cells.Select((cell, i) => $"TCD,2025-Q1,{Shipped.Programme.Areas[i + 10].Id},REF,\"{cell}\",A")]);
        return read.Findings.Count(Severity.Error) > 0 ? null : [.. read.Submission!.Values];
    }
}
