using Indicators.Common;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Validation;

namespace Indicators.Normalisation;

/// <summary>
/// Converts an accepted submission to cells: totals are left out, repeated rows counted once, and dimensions that no indicator uses
/// summed. An area and period filed without a row is kept as a filing.
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

    /// <summary>Reads what a held-back submission reveals: which figures it contains, without their values.</summary>
    /// <param name="submission">Null if the file is not a table of a structure.</param>
    /// <param name="structure">The declared or detected structure; null if unknown, in which case a folder may name it.</param>
    /// <returns>Null if the structure of the file cannot be determined.</returns>
    public ObservationTable? ReadHeldBack(Submission? submission, SubmissionSource source, string? structure) =>
        (structure ?? source.Folders.FirstOrDefault(kept.ContainsKey)) is { } id
            ? new HeldBackRows(programme.Structures[id], kept[id], programme.Areas).Read(submission, source) : null;

    /// <param name="context">Sets the degree of parallelism for a large submission, which does not affect the cells.</param>
    /// <exception cref="ArgumentException">The submission is held back, so its figures must not be used.</exception>
    public ObservationTable Normalise(ValidatedSubmission validated, RunContext? context = null)
    {
        if (!validated.IsAccepted || validated.Submission is not { } submission)
            throw new ArgumentException("Only an accepted submission is normalised.", nameof(validated));
        context ??= RunContext.Default;
        CellSelection cells = kept[submission.Structure.Id];
        RowSet? repeats = validated.Repeats.Count == 0 ? null : validated.Repeats;
        var rows = RowsByFiling.Group(submission, programme.Areas.Codes.Count);
        (IReadOnlyList<UnitCells> Cells, CellBuilder Builder)[] parts = context.Map(rows.Parts(context.Jobs), part =>
        {
            var builder = new CellBuilder(submission, cells, repeats, rows);
            return (builder.Build(part), builder);
        });
        return new ObservationTable
        {
            Structure = submission.Structure,
            Dimensions = [.. cells.Dimensions.Select(i => submission.Dimensions[i].Column)],
            Cells = parts is [var whole] ? whole.Cells : [.. parts.SelectMany(part => part.Cells)],
            Shortfalls = [.. parts.SelectMany(part => part.Builder.Shortfalls)],
            ConfidentialTotals = [.. parts.SelectMany(part => part.Builder.ConfidentialTotals)],
            Uncounted = [.. parts.SelectMany(part => part.Builder.Uncounted)],
            Filings = [.. validated.Identities.Select(identity => new ReportingUnit(programme.Areas.IndexOf(identity.Area), identity.Period))],
        };
    }
}
