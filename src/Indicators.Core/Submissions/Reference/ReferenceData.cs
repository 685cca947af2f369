namespace Indicators.Submissions.Reference;

/// <summary>One figure of a reference series.</summary>
/// <param name="Vintage">When the source published the figure, as stated in the file; empty if not stated.</param>
public sealed record ReferenceValue(string Area, int Year, double Value, string Unit, string Source, string Vintage);

/// <summary>
/// Public figures used together with the submissions, such as population figures: by series, area and year. They need no protection.
/// </summary>
public sealed class ReferenceData
{
    private readonly Dictionary<(string Series, string Area, int Year), ReferenceValue> values = [];

    internal static ReferenceData Empty { get; } = new([]);

    internal ReferenceData(IEnumerable<(string Series, ReferenceValue Value)> values)
    {
        foreach ((string series, ReferenceValue value) in values)
        {
            this.values[(series, value.Area, value.Year)] = value;
            if (!Series.Contains(series)) Series.Add(series);
        }
    }

    /// <summary>The codes of the series that were read.</summary>
    public ICollection<string> Series { get; } = new SortedSet<string>(StringComparer.Ordinal);

    internal ReferenceValue? Find(string series, string area, int year) => values.GetValueOrDefault((series, area, year));

    /// <summary>Returns all figures of a series, by area, then year.</summary>
    public IEnumerable<ReferenceValue> Select(string series) =>
        values.Where(pair => pair.Key.Series == series).Select(pair => pair.Value)
            .OrderBy(value => value.Area, StringComparer.Ordinal).ThenBy(value => value.Year);
}
