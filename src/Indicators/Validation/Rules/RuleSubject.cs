using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Validation.Rules;

/// <summary>The submission that rules judge, and what they share about it.</summary>
/// <param name="submission">The columns.</param>
/// <param name="areas">The programme's areas.</param>
/// <param name="repeats">Rows that repeat an earlier one exactly, ascending: counted once.</param>
internal sealed class RuleSubject(Submission submission, CodeList areas, IReadOnlyList<int> repeats)
{
    private readonly Dictionary<string, RowGroups> groups = new(StringComparer.Ordinal);

    public Submission Submission { get; } = submission;

    public CodeList Areas { get; } = areas;

    public IReadOnlyList<int> Repeats { get; } = repeats;

    /// <summary>The rows by their codes in some columns, made once for all rules that ask for the same ones.</summary>
    /// <param name="columns">The reporting area, the period or dimensions.</param>
    public RowGroups Groups(IReadOnlyList<Column> columns)
    {
        string key = string.Join('\n', columns.Select(column => column.Name));
        if (!groups.TryGetValue(key, out RowGroups? made)) groups.Add(key, made = RowGroups.Of(Submission, columns));
        return made;
    }
}
