using System.Collections.Concurrent;
using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Cells;

/// <summary>The submission that rules judge, and what they share about it. May be asked from several threads.</summary>
/// <param name="submission">The columns.</param>
/// <param name="areas">The programme's areas.</param>
/// <param name="repeats">Rows that repeat an earlier one exactly, ascending: counted once.</param>
/// <param name="contradicted">Rows whose cell has another figure in another row.</param>
internal sealed class RuleInput(Submission submission, CodeList areas, IReadOnlyList<int> repeats, IReadOnlySet<int> contradicted)
{
    private readonly ConcurrentDictionary<string, Lazy<RowGroups>> groups = new(StringComparer.Ordinal);
    private readonly Lazy<FiledIdentities> identities = new(() => FiledIdentities.Find(submission, areas.Codes.Count));
    private readonly HashSet<int>? repeatedRows = repeats.Count == 0 ? null : [.. repeats];

    public Submission Submission { get; } = submission;

    public CodeList Areas { get; } = areas;

    /// <summary>Which file each row is in, where the rows are those of several; null for one file.</summary>
    public RowPositions? Places { get; init; }

    /// <summary>Rows that repeat an earlier one exactly, ascending.</summary>
    public IReadOnlyList<int> Repeats { get; } = repeats;

    /// <summary>Whether the row repeats an earlier one exactly, and so is not counted again.</summary>
    public bool IsRepeat(int row) => repeatedRows is not null && repeatedRows.Contains(row);

    /// <summary>The areas and periods that the rows are of.</summary>
    public FiledIdentities Identities => identities.Value;

    /// <summary>Rows whose cell has another figure in another row.</summary>
    public IReadOnlySet<int> Contradicted { get; } = contradicted;

    /// <summary>The measure as sums take it: NaN also where two rows give a cell different figures.</summary>
    public double[] Figures { get; } = Known(submission.Values, contradicted);

    /// <summary>Whether the row lacks a figure that exists, so that a sum without it is not known; one that cannot exist is not lacking.</summary>
    public bool LeavesGap(int row) => double.IsNaN(Figures[row]) && (Submission.Statuses[row].LeavesGap() || Contradicted.Contains(row));

    private static double[] Known(double[] values, IReadOnlySet<int> contradicted)
    {
        if (contradicted.Count == 0) return values;
        double[] known = [.. values];
        foreach (int row in contradicted) known[row] = double.NaN;
        return known;
    }

    /// <summary>The rows by reporting area, period and some dimensions.</summary>
    public RowGroups GroupsBy(IReadOnlyList<string> dimensions) => Groups(
        [.. Submission.Structure.Columns.Where(column => column.Role is ColumnRole.ReportingArea or ColumnRole.Period
            || (column.Role == ColumnRole.Dimension && dimensions.Contains(column.Name)))]);

    /// <summary>The dimensions that sums go over: those that are neither kept apart nor asked for by a condition.</summary>
    public static IEnumerable<Column> Summed(Structure structure, IReadOnlyList<string> by, IReadOnlyList<Condition> where) =>
        structure.Dimensions.Where(column => !by.Contains(column.Name) && where.All(condition => condition.Dimension != column.Name));

    /// <summary>The rows by their codes in some columns, made once for all rules that ask for the same ones.</summary>
    /// <param name="columns">The reporting area, the period or dimensions.</param>
    public RowGroups Groups(IReadOnlyList<Column> columns)
    {
        string key = string.Join('\n', columns.Select(column => column.Name));
        return groups.GetOrAdd(key, _ => new Lazy<RowGroups>(() => RowGroups.Create(Submission, columns))).Value;
    }
}
