using System.Collections.Concurrent;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Validation;
using Indicators.Validation.Validators;

namespace Indicators.Normalisation;

/// <summary>Normalises files as they are validated, and keeps their cells in memory.</summary>
/// <param name="context">The context for the work on one file.</param>
internal sealed class FileNormaliser(Programme programme, RunContext context) : ICellCollection
{
    private readonly Normaliser normaliser = new(programme);
    private readonly ConcurrentDictionary<string, ObservationTable> cells = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    /// <remarks>The codes of a held-back file determine who is expected.</remarks>
    public void Add(FileValidation file)
    {
        ObservationTable? table = file.Validated.IsAccepted
            ? normaliser.Normalise(file.Validated, context)
            : normaliser.ReadHeldBack(file.Subject?.Submission, file.Source, file.Validated.Structure);
        if (table is not null) cells[file.Validated.Path] = table;
    }

    /// <inheritdoc/>
    public Observations Join(IReadOnlyList<ReturnValidation> returns, IReadOnlyList<ValidatedSubmission> submissions)
    {
        IReadOnlySet<string> accepted = submissions.Where(submission => submission.IsAccepted).Select(submission => submission.Path).ToHashSet(StringComparer.Ordinal);
        return Observations.Join(
            returns.Select(one => Find(one, accepted)).OfType<ObservationTable>(),
            submissions.Where(submission => !submission.IsAccepted).SelectMany(submission => submission.Identities), programme.Areas,
            [.. submissions.Where(submission => !submission.IsAccepted && cells.ContainsKey(submission.Path)).Select(submission => cells[submission.Path])]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<HeldBackFile> FindHeldBack(IReadOnlyList<ValidatedSubmission> submissions, IReadOnlyList<SubmissionSource> sources)
    {
        var sourceOf = sources.ToDictionary(source => source.Path, StringComparer.Ordinal);
        return
        [
            .. submissions.Where(submission => !submission.IsAccepted)
                .Select(submission => new HeldBackFile(submission.Path, FindAreas(submission, sourceOf[submission.Path]))),
        ];
    }

    private ObservationTable? Find(ReturnValidation one, IReadOnlySet<string> accepted) => one.IsJoined
        ? one.JoinAccepted(accepted) is { } parts ? normaliser.Normalise(parts, context) : null
        : accepted.Contains(one.Parts[0].Validated.Path) ? cells[one.Parts[0].Validated.Path] : null;

    /// <summary>
    /// Returns the codes of the areas of a file: the area in its name, because a wrong row must
    /// not imply that another area sent it, or else the areas of its rows.
    /// </summary>
    private string[] FindAreas(ValidatedSubmission submission, SubmissionSource source)
    {
        CodeList areas = programme.Areas;
        if (source.AreaIn(areas) is >= 0 and int named) return [areas[named].Id];
        return
        [
            .. submission.Identities.Concat(submission.Filings).Select(identity => identity.Area)
                .Concat(cells.GetValueOrDefault(submission.Path)?.Filings.Select(filing => areas[filing.Area].Id) ?? [])
                .Distinct().Order(StringComparer.Ordinal),
        ];
    }
}
