using Indicators.Common;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Tests.Support;

namespace Indicators.Tests.Submissions.Shapes;

/// <summary>Small files read with the shipped definitions.</summary>
internal static class ShippedFiles
{
    public const string Header = "reporting_country,period,origin,population_type,value";

    public const string Sudan = "TCD,2025-Q1,SDN,REF,712340", Cameroon = "TCD,2025-Q1,CMR,REF,2110";

    /// <param name="text">The file.</param>
    /// <param name="folder">The folder that it lies in, which may name its structure.</param>
    public static SubmissionReadResult Read(string text, string? folder = "population") => Read(Specimens.File(text, "TCD.csv", folder is null ? [] : [folder]));

    public static SubmissionReadResult Read(SubmissionSource file, ReadOptions? options = null, RunContext? context = null) =>
        new SubmissionReader(Shipped.Programme, options ?? ReadOptions.Default).Read(file, context);

    /// <summary>Line and code of each finding, such as <c>4 title-lines</c>.</summary>
    public static string Told(SubmissionReadResult read) => string.Join(", ", read.Findings.Findings.Select(finding => $"{finding.Line} {finding.Code}"));

    public static string Lines(params string[] lines) => string.Join('\n', lines) + "\n";
}
