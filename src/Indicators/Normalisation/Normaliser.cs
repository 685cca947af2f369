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
        CodeIndexes[] columns = [.. submission.Dimensions.Select(dimension => dimension.Codes)];
        var rows = RowsByFiling.Of(submission, programme.Areas.Codes.Count);
        var batch = new RowBatch(columns, [.. cells.Dimensions.Union(cells.Asked)]);
        var tallies = new CellTallies(submission.Values, submission.Statuses, columns, cells.Dimensions);
        HashSet<int>? repeats = validated.Repeats.Count == 0 ? null : [.. validated.Repeats];
        foreach (FiledRows filing in rows.Filings)
        {
            Add(filing, rows, cells, batch, tallies, repeats);
            tallies.EndFiling(filing.Filing);
        }
        return new ObservationTable
        {
            Structure = submission.Structure,
            Dimensions = [.. cells.Dimensions.Select(i => submission.Dimensions[i].Column)],
            Cells = tallies.Made,
            Filings = [.. validated.Identities.Select(identity => new Filing(programme.Areas.IndexOf(identity.Area), identity.Period))],
        };
    }

    private static void Add(FiledRows filing, RowsByFiling all, KeptCells cells, RowBatch batch, CellTallies tallies, HashSet<int>? repeats)
    {
        Span<int> numbers = stackalloc int[RowBatch.Size];
        Span<bool> keeps = stackalloc bool[RowBatch.Size];
        for (int start = 0; start < filing.Count; start += RowBatch.Size)
        {
            Span<int> rows = numbers[..Math.Min(RowBatch.Size, filing.Count - start)];
            Span<bool> kept = keeps[..rows.Length];
            all.Load(filing, start, batch, rows);
            cells.Judge(batch, kept);
            for (int i = 0; repeats is not null && i < rows.Length; i++) kept[i] &= !repeats.Contains(rows[i]);
            tallies.Add(batch, rows, kept);
        }
    }
}
