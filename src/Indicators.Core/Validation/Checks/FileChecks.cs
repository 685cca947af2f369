using Indicators.Findings;
namespace Indicators.Validation.Checks;

/// <summary>The checks that apply to every file.</summary>
internal static class FileChecks
{
    /// <summary>The check that is run once all files have been read, using the periods that their areas filed.</summary>
    public const string PeriodFarAhead = FindingCodes.PeriodFarAhead;

    /// <summary>The checks that are run on each file on its own.</summary>
    public static IReadOnlyList<ICheck> All { get; } =
    [
        new AboveMaximum(), new BelowMinimum(), new DuplicateKey(), new NotWhole(), new ReporterMismatch(), new ValueWithMissingStatus(),
    ];

    /// <summary>The names of all checks in counts and findings.</summary>
    public static IEnumerable<string> Names => All.Select(check => check.Name).Append(PeriodFarAhead);
}
