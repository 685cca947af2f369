using Indicators.Findings;
namespace Indicators.Validation.Checks;

/// <summary>The checks that every file meets.</summary>
internal static class FileChecks
{
    /// <summary>Judged once all files are read, from the periods that their areas filed.</summary>
    public const string PeriodFarAhead = FindingCodes.PeriodFarAhead;

    /// <summary>Those that are judged on one file by itself.</summary>
    public static IReadOnlyList<ICheck> All { get; } =
    [
        new AboveMaximum(), new BelowMinimum(), new DuplicateKey(), new NotWhole(), new ReporterMismatch(), new ValueWithMissingStatus(),
    ];

    /// <summary>Their names in counts and findings.</summary>
    public static IEnumerable<string> Names => All.Select(check => check.Name).Append(PeriodFarAhead);
}
