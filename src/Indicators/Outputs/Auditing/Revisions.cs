using Indicators.Definitions;
using Indicators.Outputs.Publishing;

namespace Indicators.Outputs.Auditing;

/// <summary>
/// Which rows may be others in two editions, by the inputs that only one of them has or that have another digest. An input is about the area,
/// the structure and the period that its path names; what a path does not name, it may be about any of.
/// </summary>
internal sealed class Revisions
{
    private const string References = "reference/";

    private readonly List<(HashSet<string> Areas, HashSet<string> Structures, List<Period> Periods)> changes = [];

    /// <param name="areas">The codes of areas, which paths may name.</param>
    /// <param name="structures">The ids of structures, each with those that contain the same quantity.</param>
    public Revisions(IReadOnlyList<InputFile> newer, IReadOnlyList<InputFile> older, IReadOnlySet<string> areas, IReadOnlyDictionary<string, string[]> structures)
    {
        foreach (string path in newer.Except(older).Concat(older.Except(newer)).Select(input => input.Path).Distinct())
        {
            // Counts do not rest on reference series.
            if (path.StartsWith(References, StringComparison.Ordinal)) continue;
            string[] parts = path.Split('/', '\\', '.', '_');
            changes.Add((
                [.. parts.SelectMany(part => part.Split('-').Append(part)).Where(areas.Contains)],
                [.. parts.Where(structures.ContainsKey).SelectMany(part => structures[part])],
                [.. parts.Select(part => Period.TryParse(part, out Period period) ? period : (Period?)null).OfType<Period>()]));
        }
        // Another key gives each input another digest.
        SharesInputs = newer.Intersect(older).Any();
    }

    /// <summary>Whether the editions share an input at all.</summary>
    public bool SharesInputs { get; }

    public bool IsRevised(string area, string structure, Period period) => !SharesInputs || changes.Exists(change =>
        (change.Areas.Count == 0 || change.Areas.Contains(area)) && (change.Structures.Count == 0 || change.Structures.Contains(structure))
        && (change.Periods.Count == 0 || change.Periods.Exists(changed => Overlap(changed, period))));

    private static bool Overlap(Period one, Period other) => one.Next(-1).LastDay < other.LastDay && other.Next(-1).LastDay < one.LastDay;
}
