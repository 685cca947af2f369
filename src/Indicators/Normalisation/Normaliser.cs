using System.Runtime.InteropServices;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Validation;

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
        var tallies = new Dictionary<CellKey, Tally>();
        var repeats = new HashSet<int>(validated.Repeats);
        var codes = new int[submission.Dimensions.Count];
        for (int row = 0; row < submission.RowCount; row++)
        {
            for (int i = 0; i < codes.Length; i++) codes[i] = submission.Dimensions[i].Codes[row];
            if (!cells.Keeps(codes) || repeats.Contains(row)) continue;
            var key = new CellKey(submission.Areas[row], submission.PeriodIndexes[row], Pack(submission, keptDimensions, codes));
            ref Tally tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, key, out _);
            tally.Add(submission.Values[row], submission.Statuses[row]);
        }
        return Table(submission, keptDimensions, tallies, validated.Identities);
    }

    private readonly record struct CellKey(int Area, int Period, Int128 Codes);

    private static Int128 Pack(Submission submission, IReadOnlyList<int> keptDimensions, ReadOnlySpan<int> codes)
    {
        Int128 packed = 0;
        foreach (int dimension in keptDimensions)
            packed = packed * Radix(submission, dimension) + codes[dimension];
        return packed;
    }

    private static int Radix(Submission submission, int dimension) => submission.Dimensions[dimension].Column.CodeList!.Codes.Count;

    private ObservationTable Table(
        Submission submission, IReadOnlyList<int> keptDimensions, Dictionary<CellKey, Tally> tallies, IReadOnlyList<SubmissionIdentity> identities)
    {
        int count = tallies.Count;
        var areas = new int[count];
        var periods = new Period[count];
        int[][] codes = [.. keptDimensions.Select(_ => new int[count])];
        var values = new double[count];
        var statuses = new ObservationStatus[count];
        var gaps = new int[count];
        int cell = 0;
        foreach ((CellKey key, Tally tally) in tallies)
        {
            areas[cell] = key.Area;
            periods[cell] = submission.Periods[key.Period];
            Int128 packed = key.Codes;
            for (int i = keptDimensions.Count - 1; i >= 0; i--)
            {
                int radix = Radix(submission, keptDimensions[i]);
                codes[i][cell] = (int)(packed % radix);
                packed /= radix;
            }
            values[cell] = tally.Value;
            statuses[cell] = tally.Status;
            gaps[cell] = tally.Gaps;
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
