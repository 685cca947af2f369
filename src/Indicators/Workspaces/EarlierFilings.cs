using Indicators.Common;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Submissions.Workspaces;
using Indicators.Validation;
using Indicators.Validation.Exceptions;
using Indicators.Validation.Templates;

namespace Indicators.Workspaces;

/// <summary>Finds earlier filings of an area in a workspace.</summary>
internal static class EarlierFilings
{
    /// <summary>
    /// The area's newest accepted filing of a structure before a period, or null. All submissions are validated, because only then is it
    /// known which are accepted, whatever their folders and names.
    /// </summary>
    /// <exception cref="FileException">A file or folder cannot be read.</exception>
    public static EarlierFiling? Find(
        RunContext context, Programme programme, WorkspaceStore store, WorkspaceSettings settings, AcceptedExceptions exceptions, Structure structure, string area, Period period)
    {
        FoundSubmissions found = store.FindSubmissions();
        UnreadableFiles.Throw(found.Findings);
        IReadOnlyList<SubmissionSource> sources = settings.Declare(found.Sources);
        IReadOnlyList<ValidatedSubmission> files = SubmissionPipeline.Validate(
            programme, sources, ValidationSources.FindComparisonFiles(store, settings, sources), new PipelineOptions { Exceptions = exceptions }, context).Submissions;
        UnreadableFiles.Throw(files.SelectMany(file => file.Findings));
        return EarlierFiling.Read(programme, files, sources, structure, area, period, context);
    }
}
