using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>
/// A file that is held back and of which no row can be read, such as one below title lines: its name and folders say whose it is,
/// and nothing says which figures it holds.
/// </summary>
/// <param name="Area">An index in the programme's areas.</param>
/// <param name="Year">What a folder is named after; null where none is.</param>
internal sealed record UnreadReturn(int Area, int? Year)
{
    /// <summary>
    /// What the file may be of: the periods of the year for which others filed the structure, at the frequencies at which the area
    /// files it otherwise, as far as it does.
    /// </summary>
    /// <param name="accepted">Who filed the structure.</param>
    public IEnumerable<ReportingUnit> Filings(IReadOnlyCollection<ReportingUnit> accepted)
    {
        HashSet<Frequency> usual = [.. accepted.Where(filing => filing.Area == Area).Select(filing => filing.Period.Frequency)];
        return accepted.Select(filing => filing.Period).Distinct()
            .Where(period => (Year is null || period.Year == Year) && (usual.Count == 0 || usual.Contains(period.Frequency)))
            .Order().Select(period => new ReportingUnit(Area, period));
    }
}
