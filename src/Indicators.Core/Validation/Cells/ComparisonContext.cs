using System.Collections.Concurrent;
using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions.Reference;

namespace Indicators.Validation.Cells;

/// <summary>What submissions are compared with: the cells of other submissions, and public figures. Thread-safe.</summary>
internal sealed class ComparisonContext
{
    private readonly Dictionary<string, Lazy<SubmissionIndex>> filings = new(StringComparer.Ordinal);
    private readonly Dictionary<RuleInput, int> numbers = [];
    private readonly ConcurrentDictionary<string, Lazy<object>> made = new(StringComparer.Ordinal);
    private readonly CodeList areas;

    /// <param name="subjects">
    /// The submissions, in order of precedence if several contain the same area
    /// and period. Other submissions are compared only with accepted ones.
    /// </param>
    /// <param name="reference">The public figures.</param>
    /// <param name="areas">The programme's areas.</param>
    public ComparisonContext(IReadOnlyList<(RuleInput Subject, bool IsAccepted)> subjects, ReferenceData reference, CodeList areas)
    {
        this.areas = areas;
        Reference = reference;
        Dictionary<string, List<(RuleInput Subject, bool IsAccepted)>> byStructure = new(StringComparer.Ordinal);
        for (int number = 0; number < subjects.Count; number++)
        {
            numbers.Add(subjects[number].Subject, number);
            string structure = subjects[number].Subject.Submission.Structure.Id;
            if (!byStructure.TryGetValue(structure, out List<(RuleInput Subject, bool IsAccepted)>? same))
            {
                byStructure.Add(structure, same = []);
                filings.Add(structure, new Lazy<SubmissionIndex>(() => new SubmissionIndex(same, numbers, areas.Codes.Count)));
            }
            same.Add(subjects[number]);
        }
    }

    public ReferenceData Reference { get; }

    /// <summary>Returns the number that identifies a submission.</summary>
    public int NumberOf(RuleInput subject) => numbers[subject];

    /// <summary>Returns the submissions of a structure, or null if there are none.</summary>
    public SubmissionIndex? Find(string structure) => filings.GetValueOrDefault(structure)?.Value;

    /// <summary>Returns the cells of a structure, summed, or null if nobody has filed it.</summary>
    /// <param name="structure">The id of the structure.</param>
    /// <param name="where">The conditions of the rows that are summed.</param>
    /// <param name="by">The dimensions by which they are grouped; null to keep every row separate.</param>
    public CellView? Cells(string structure, IReadOnlyList<Condition> where, IReadOnlyList<string>? by)
    {
        if (Find(structure) is not { } same) return null;
        // Grouped by all dimensions in their order, the cells are the rows: rules share one view of them.
        if (by is not null && by.SequenceEqual(same.Structure.Key.Where(column => column.Role == ColumnRole.Dimension).Select(column => column.Name))
            && by.Count == same.Structure.Dimensions.Count) by = null;
        string conditions = string.Join(';', where.Select(condition => $"{condition.Dimension}={string.Join(',', condition.Codes)}"));
        return GetOrCreate($"cells {structure}|{conditions}|{(by is null ? "rows" : "by " + string.Join(',', by))}", () => new CellView(same, areas, where, by));
    }

    /// <summary>Returns an object that is the same for every submission and is created only once.</summary>
    /// <param name="name">The name that identifies the object.</param>
    /// <param name="make">Creates the object.</param>
    public T GetOrCreate<T>(string name, Func<T> make)
        where T : class => (T)made.GetOrAdd(name, _ => new Lazy<object>(make)).Value;
}
