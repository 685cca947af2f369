using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>
/// A held-back file without any readable row, such as one with title lines above the header: its name and folders identify the area,
/// but it is unknown which figures it contains.
/// </summary>
/// <param name="Area">The index of the area in the programme's areas.</param>
/// <param name="Year">The year that a folder is named after; null if there is none.</param>
internal sealed record UnreadReturn(int Area, int? Year)
{
    /// <summary>
    /// Returns the possible filings of the file: the periods of the year for which others filed the structure, at the frequencies at which
    /// the area otherwise files it, if it does.
    /// </summary>
    /// <param name="accepted">All accepted filings of the structure.</param>
    public IEnumerable<ReportingUnit> Filings(IReadOnlyCollection<ReportingUnit> accepted)
    {
        HashSet<Frequency> usual = [.. accepted.Where(filing => filing.Area == Area).Select(filing => filing.Period.Frequency)];
        return accepted.Select(filing => filing.Period).Distinct()
            .Where(period => (Year is null || period.Year == Year) && (usual.Count == 0 || usual.Contains(period.Frequency)))
            .Order().Select(period => new ReportingUnit(Area, period));
    }
}
