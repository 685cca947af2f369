using System.Collections.Concurrent;
using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions.Reference;

namespace Indicators.Validation.Cells;

/// <summary>What submissions are compared with: the cells of each other, and public figures. May be asked from several threads.</summary>
internal sealed class ComparisonContext
{
    private readonly Dictionary<string, Lazy<SubmissionIndex>> filings = new(StringComparer.Ordinal);
    private readonly Dictionary<RuleInput, int> numbers = [];
    private readonly ConcurrentDictionary<string, Lazy<object>> made = new(StringComparer.Ordinal);
    private readonly CodeList areas;

    /// <param name="subjects">In the order in which they count where several hold the same area and period; others are compared only with what is accepted.</param>
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

    /// <summary>The number by which others know a submission.</summary>
    public int NumberOf(RuleInput subject) => numbers[subject];

    /// <summary>The submissions of a structure; null where there is none.</summary>
    public SubmissionIndex? Find(string structure) => filings.GetValueOrDefault(structure)?.Value;

    /// <summary>The cells of a structure, summed; null where nobody has filed it.</summary>
    /// <param name="structure">Its id.</param>
    /// <param name="where">The rows that are summed.</param>
    /// <param name="by">The dimensions in which they are kept apart; null for every row by itself.</param>
    public CellView? Cells(string structure, IReadOnlyList<Condition> where, IReadOnlyList<string>? by)
    {
        if (Find(structure) is not { } same) return null;
        string conditions = string.Join(';', where.Select(condition => $"{condition.Dimension}={string.Join(',', condition.Codes)}"));
        return GetOrCreate($"cells {structure}|{conditions}|{(by is null ? "rows" : "by " + string.Join(',', by))}", () => new CellView(same, areas, where, by));
    }

    /// <summary>Something that is the same for every submission, made once.</summary>
    /// <param name="name">What it is of.</param>
    /// <param name="make">Makes it.</param>
    public T GetOrCreate<T>(string name, Func<T> make)
        where T : class => (T)made.GetOrAdd(name, _ => new Lazy<object>(make)).Value;
}
