using System.Collections.Concurrent;
using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Cells;

/// <summary>The submission that rules are evaluated on, with data that the rules share. Thread-safe.</summary>
/// <param name="submission">The submission.</param>
/// <param name="areas">The programme's areas.</param>
/// <param name="repeats">Rows that repeat an earlier row exactly, ascending: counted once.</param>
/// <param name="contradicted">Rows whose cell has a different figure in another row.</param>
internal sealed class RuleInput(Submission submission, CodeList areas, RowSet repeats, RowSet contradicted)
{
    private readonly ConcurrentDictionary<string, Lazy<RowGroups>> groups = new(StringComparer.Ordinal);
    private readonly Lazy<FiledIdentities> identities = new(() => FiledIdentities.Find(submission, areas.Codes.Count));

    public Submission Submission { get; } = submission;

    public CodeList Areas { get; } = areas;

    /// <summary>The file of each row, if the rows come from several files; null for a single file.</summary>
    public RowPositions? RowPositions { get; init; }

    /// <summary>Rows that repeat an earlier row exactly, ascending.</summary>
    public RowSet Repeats { get; } = repeats;

    /// <summary>Whether a row repeats an earlier row exactly, and so is not counted again.</summary>
    public bool IsRepeat(int row) => Repeats.Contains(row);

    /// <summary>The areas and periods of the rows.</summary>
    public FiledIdentities Identities => identities.Value;

    /// <summary>Rows whose cell has a different figure in another row.</summary>
    public RowSet Contradicted { get; } = contradicted;

    /// <summary>The measure as used in sums: NaN also if two rows give a cell different figures.</summary>
    public double[] Figures { get; } = Known(submission.Values, contradicted);

    /// <summary>Whether a row lacks an existing figure, so that a sum without it is unknown; a figure that cannot exist is not lacking.</summary>
    public bool LeavesGap(int row) => double.IsNaN(Figures[row]) && (Submission.Statuses[row].LeavesGap() || Contradicted.Contains(row));

    private static double[] Known(double[] values, RowSet contradicted)
    {
        if (contradicted.Count == 0) return values;
        double[] known = [.. values];
        foreach (int row in contradicted) known[row] = double.NaN;
        return known;
    }

    /// <summary>Returns the rows grouped by reporting area, period and the given dimensions.</summary>
    public RowGroups GroupsBy(IReadOnlyList<string> dimensions) => Groups(
        [.. Submission.Structure.Columns.Where(column => column.Role is ColumnRole.ReportingArea or ColumnRole.Period
            || (column.Role == ColumnRole.Dimension && dimensions.Contains(column.Name)))]);

    /// <summary>Returns the dimensions that are summed over: those that are neither used for grouping nor in a condition.</summary>
    public static IEnumerable<Column> SelectSummedColumns(Structure structure, IReadOnlyList<string> by, IReadOnlyList<Condition> where) =>
        structure.Dimensions.Where(column => !by.Contains(column.Name) && where.All(condition => condition.Dimension != column.Name));

    /// <summary>Returns the rows grouped by their codes in the given columns; cached for all rules that use the same columns.</summary>
    /// <param name="columns">The reporting area, the period or dimensions.</param>
    public RowGroups Groups(IReadOnlyList<Column> columns)
    {
        string key = string.Join('\n', columns.Select(column => column.Name));
        return groups.GetOrAdd(key, _ => new Lazy<RowGroups>(() => RowGroups.Create(Submission, columns))).Value;
    }
}
