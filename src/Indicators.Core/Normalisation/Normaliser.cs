using Indicators.Common;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Validation;

namespace Indicators.Normalisation;

/// <summary>
/// Turns an accepted submission into cells: totals set aside, repeated rows counted once, dimensions that no indicator uses
/// added up. An identity that was filed without a row is kept as a filing.
/// </summary>
internal sealed class Normaliser
{
    private readonly Programme programme;
    private readonly Dictionary<string, CellSelection> kept;

    public Normaliser(Programme programme)
    {
        this.programme = programme;
        kept = programme.Structures.Values.ToDictionary(
            structure => structure.Id, structure => CellSelection.Create(programme, structure), StringComparer.Ordinal);
    }

    /// <summary>What can be read of a submission that is held back: which figures it holds, without the figures.</summary>
    /// <param name="submission">Null where the file is no table of a structure.</param>
    /// <param name="structure">The structure that was declared or detected, or null; then a folder may name it.</param>
    /// <returns>Null where nothing says of which structure the file is.</returns>
    public ObservationTable? ReadHeldBack(Submission? submission, SubmissionSource source, string? structure) =>
        (structure ?? source.Folders.FirstOrDefault(kept.ContainsKey)) is { } id
            ? new HeldBackRows(programme.Structures[id], kept[id], programme.Areas).Read(submission, source) : null;

    /// <param name="context">A large submission is gone through in as many parts as there are jobs; the cells are the same.</param>
    /// <exception cref="ArgumentException">The submission was held back: its figures go nowhere.</exception>
    public ObservationTable Normalise(ValidatedSubmission validated, RunContext? context = null)
    {
        if (!validated.Accepted || validated.Submission is not { } submission)
            throw new ArgumentException("Only an accepted submission is normalised.", nameof(validated));
        context ??= RunContext.Default;
        CellSelection cells = kept[submission.Structure.Id];
        HashSet<int>? repeats = validated.Repeats.Count == 0 ? null : [.. validated.Repeats];
        var rows = RowsByFiling.Group(submission, programme.Areas.Codes.Count);
        (IReadOnlyList<UnitCells> Cells, IReadOnlyList<Shortfall> Shortfalls, IReadOnlyList<UncountedFiling> Uncounted)[] parts = context.Map(rows.Parts(context.Jobs), part =>
        {
            var made = new CellBuilder(submission, cells, repeats, rows);
            return (made.Build(part), made.Shortfalls, made.Uncounted);
        });
        return new ObservationTable
        {
            Structure = submission.Structure,
            Dimensions = [.. cells.Dimensions.Select(i => submission.Dimensions[i].Column)],
            Cells = parts is [var whole] ? whole.Cells : [.. parts.SelectMany(part => part.Cells)],
            Shortfalls = [.. parts.SelectMany(part => part.Shortfalls)],
            Uncounted = [.. parts.SelectMany(part => part.Uncounted)],
            Filings = [.. validated.Identities.Select(identity => new ReportingUnit(programme.Areas.IndexOf(identity.Area), identity.Period))],
        };
    }
}
