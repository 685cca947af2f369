namespace Indicators.Submissions.PersonalData;

/// <summary>Samples the cells of a field that contain personal data among other words: a name and a date, or a number and a name.</summary>
internal sealed class PartsSample
{
    private const int LeastYears = 10, VaryingPart = 4;

    private readonly HashSet<string> names = new(StringComparer.Ordinal), numbers = new(StringComparer.Ordinal);
    private readonly HashSet<(int, int)> days = [];
    private int namesAndDays, namesAndNumbers, daysAndNumbers;
    private int firstYear = int.MaxValue, lastYear;
    private string? alike;
    private int longest;

    public void Add(CellParts parts)
    {
        if (parts.Name is { } name) names.Add(name);
        if (parts.Day is { } day)
        {
            days.Add(day);
            (firstYear, lastYear) = (Math.Min(firstYear, day.Year), Math.Max(lastYear, day.Year));
        }
        if (parts.Number is { } number)
        {
            numbers.Add(number);
            alike = alike is null ? number : alike[..alike.AsSpan().CommonPrefixLength(number)];
            longest = Math.Max(longest, number.Length);
        }
        if (parts is { Name: not null, Day: not null }) namesAndDays++;
        if (parts is { Name: not null, Number: not null }) namesAndNumbers++;
        if (parts is { Day: not null, Number: not null }) daysAndNumbers++;
    }

    /// <summary>
    /// Returns the kind of personal data if most cells contain two such parts that differ from cell to cell; otherwise null. Dates must
    /// spread over years, unlike those of reports.
    /// </summary>
    /// <param name="cells">The total number of cells.</param>
    public (PersonalKind Kind, bool IsCertain)? Classify(int cells)
    {
        bool hasNames = names.Count >= 0.7 * cells, hasNumbers = numbers.Count >= 0.9 * cells && longest - (alike?.Length ?? 0) >= VaryingPart;
        bool hasDays = days.Count >= 0.7 * cells && lastYear - firstYear >= LeastYears;
        if (hasDays && ((hasNames && IsMost(namesAndDays)) || (hasNumbers && IsMost(daysAndNumbers)))) return (PersonalKind.BirthDate, true);
        return hasNames && hasNumbers && IsMost(namesAndNumbers) ? (PersonalKind.Identifier, false) : null;

        bool IsMost(int both) => both >= 0.8 * cells;
    }
}
