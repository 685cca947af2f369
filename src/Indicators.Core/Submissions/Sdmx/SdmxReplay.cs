using System.Diagnostics.CodeAnalysis;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Submissions.Sdmx;

/// <summary>
/// Applies the replacements and deletions of a file to its own rows, in order, and keeps the remaining rows. Rows cannot delete
/// anything else, since a submission replaces an earlier one as a whole.
/// </summary>
internal sealed class SdmxReplay
{
    /// <summary>The maximum number of deletions with a blank dimension: each searches all preceding rows.</summary>
    private const int MostWildcards = 1000;

    private readonly SubmissionColumns columns;
    private readonly IReadOnlyDictionary<int, SdmxAction> actions;
    private readonly FindingCollector findings;
    private readonly CodeIndexes[] key;
    private readonly bool[] standing;

    /// <summary>The last remaining row of each cell, or -1; the keys are rows of the cell.</summary>
    private readonly Dictionary<int, int> last;

    /// <summary>The previous row of the same cell for each row, or -1.</summary>
    private readonly int[] previous;

    private int wildcards;
    private int superseded;

    public SdmxReplay(Structure structure, SubmissionColumns columns, IReadOnlyDictionary<int, SdmxAction> actions, FindingCollector findings)
    {
        this.columns = columns;
        this.actions = actions;
        this.findings = findings;
        key =
        [
            columns.Areas, columns.Periods,
            .. structure.Dimensions.Index().Where(dimension => structure.Key.Contains(dimension.Item)).Select(dimension => columns.Dimensions[dimension.Index]),
        ];
        standing = new bool[columns.Count];
        previous = new int[columns.Count];
        last = new Dictionary<int, int>(new SameKey(key));
    }

    public void Run()
    {
        int deletions = 0;
        for (int row = 0; row < columns.Count; row++)
        {
            SdmxAction action = actions.GetValueOrDefault(row, SdmxAction.Information);
            previous[row] = -1;
            if (action == SdmxAction.Delete)
            {
                deletions++;
                Delete(row);
                continue;
            }
            standing[row] = true;
            if (!IsWhole(row)) continue;
            if (action == SdmxAction.Replace) Remove(row);
            previous[row] = last.GetValueOrDefault(row, -1);
            last[row] = row;
        }
        columns.Keep(standing);
        if (superseded > 0 || deletions > 0)
            findings.Add(FindingCodes.ActionsApplied, FileMessages.ActionsApplied(superseded: superseded, deletions: deletions));
    }

    private void Delete(int row)
    {
        int before = superseded;
        if (IsWhole(row)) Remove(row);
        else if (++wildcards > MostWildcards)
        {
            if (findings.ShouldCreate(FindingCodes.DeleteNotTaken))
                findings.Add(FindingCodes.DeleteNotTaken, FileMessages.TooManyDeletions(MostWildcards), columns.Lines[row], hint: FileMessages.NameCells);
            return;
        }
        else
        {
            for (int other = 0; other < row; other++)
                if (standing[other] && Covers(row, other)) Drop(other);
        }
        if (superseded == before && findings.ShouldCreate(FindingCodes.NothingToDelete))
            findings.Add(FindingCodes.NothingToDelete, FileMessages.NothingToDelete, columns.Lines[row],
                hint: FileMessages.SubmissionReplaces);
    }

    /// <summary>Drops all remaining rows of the row's cell.</summary>
    private void Remove(int row)
    {
        if (!last.TryGetValue(row, out int other)) return;
        for (; other >= 0; other = previous[other])
            if (standing[other]) Drop(other);
        last[row] = -1;
    }

    private void Drop(int row)
    {
        standing[row] = false;
        superseded++;
    }

    private bool IsWhole(int row)
    {
        foreach (CodeIndexes codes in key)
            if (codes[row] < 0) return false;
        return true;
    }

    private bool Covers(int pattern, int row)
    {
        foreach (CodeIndexes codes in key)
            if (codes[pattern] >= 0 && codes[pattern] != codes[row]) return false;
        return true;
    }

    private sealed class SameKey(CodeIndexes[] key) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y)
        {
            foreach (CodeIndexes codes in key)
                if (codes[x] != codes[y]) return false;
            return true;
        }

        public int GetHashCode([DisallowNull] int row)
        {
            uint hash = 0;
            foreach (CodeIndexes codes in key) hash = (hash ^ (uint)codes[row]) * 0x9E3779B1;
            return (int)(hash ^ hash >> 15);
        }
    }
}
