using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Validation;
using Indicators.Validation.Rules;

namespace Indicators.Normalisation;

/// <summary>
/// Turns an accepted submission into cells: totals set aside, repeated rows counted once, dimensions that no indicator uses
/// added up. An identity that was filed without a row is kept as a filing.
/// </summary>
public sealed class Normaliser
{
    private readonly Programme programme;
    private readonly Dictionary<string, KeptCells> kept;

    public Normaliser(Programme programme)
    {
        this.programme = programme;
        kept = programme.Structures.Values.ToDictionary(
            structure => structure.Id, structure => KeptCells.Of(programme, structure), StringComparer.Ordinal);
    }

    /// <exception cref="ArgumentException">The submission was held back: its figures go nowhere.</exception>
    public ObservationTable Normalise(ValidatedSubmission validated)
    {
        if (!validated.Accepted || validated.Submission is not { } submission)
            throw new ArgumentException("Only an accepted submission is normalised.", nameof(validated));
        KeptCells cells = kept[submission.Structure.Id];
        IReadOnlyList<int> keptDimensions = cells.Dimensions;
        CodeIndexes[] all = [.. submission.Dimensions.Select(dimension => dimension.Codes)];
        CodeIndexes[] dimensions = [.. keptDimensions.Select(i => submission.Dimensions[i].Codes)];
        RowGroups groups = RowGroups.Of([submission.Areas, submission.PeriodIndexes, .. dimensions], submission.RowCount);
        var tallies = new Tally[groups.Count];
        var counted = new bool[groups.Count];
        HashSet<int>? repeats = validated.Repeats.Count == 0 ? null : [.. validated.Repeats];
        for (int row = 0; row < submission.RowCount; row++)
        {
            if (!cells.Keeps(all, row) || (repeats is not null && repeats.Contains(row))) continue;
            int group = groups.GroupOf[row];
            tallies[group].Add(submission.Values[row], submission.Statuses[row]);
            counted[group] = true;
        }
        return Table(submission, keptDimensions, groups, tallies, counted, validated.Identities);
    }

    private ObservationTable Table(
        Submission submission, IReadOnlyList<int> keptDimensions, RowGroups groups, Tally[] tallies, bool[] counted, IReadOnlyList<SubmissionIdentity> identities)
    {
        int count = counted.Count(cell => cell);
        var areas = new int[count];
        var periods = new Period[count];
        int[][] codes = [.. keptDimensions.Select(_ => new int[count])];
        var values = new double[count];
        var statuses = new ObservationStatus[count];
        var gaps = new int[count];
        int cell = 0;
        for (int group = 0; group < tallies.Length; group++)
        {
            if (!counted[group]) continue;
            int row = groups.First[group];
            areas[cell] = submission.Areas[row];
            periods[cell] = submission.Periods[submission.PeriodIndexes[row]];
            for (int i = 0; i < codes.Length; i++) codes[i][cell] = submission.Dimensions[keptDimensions[i]].Codes[row];
            values[cell] = tallies[group].Value;
            statuses[cell] = tallies[group].Status;
            gaps[cell] = tallies[group].Gaps;
            cell++;
        }
        return new ObservationTable
        {
            Structure = submission.Structure,
            Dimensions = [.. keptDimensions.Select(i => submission.Dimensions[i].Column)],
            Areas = areas,
            Periods = periods,
            Codes = codes,
            Values = values,
            Statuses = statuses,
            Gaps = gaps,
            Filings = [.. identities.Select(identity => new Filing(programme.Areas.IndexOf(identity.Area), identity.Period))],
        };
    }
}
