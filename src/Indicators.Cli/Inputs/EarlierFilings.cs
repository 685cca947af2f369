using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Validation;
using Indicators.Validation.Templates;

namespace Indicators.Cli.Inputs;

/// <summary>Looks in a workspace for what an area filed before.</summary>
internal static class EarlierFilings
{
    /// <summary>The area's newest accepted filing of a structure before a period, or null.</summary>
    /// <exception cref="FileException">A file or folder cannot be read.</exception>
    public static EarlierFiling? Find(Session session, Programme programme, Workspace workspace, Structure structure, string area, Period period)
    {
        FoundSubmissions found = workspace.FindSubmissions();
        Readability.Check(found.Findings);
        SubmissionSource[] candidates = [.. found.Sources.Where(source => MayHold(source, programme, structure.Id, area))];
        IReadOnlyList<ValidatedSubmission> files = Pipeline.Validate(
            programme, candidates, new PipelineOptions { Jobs = Environment.ProcessorCount }, session.Cancellation);
        Readability.Check(files.SelectMany(file => file.Findings));
        if (EarlierFiling.Newest(files, structure.Id, area, period) is not { } newest) return null;

        // Judging keeps no rows: the one file that is wanted is read again.
        SubmissionSource chosen = candidates.First(source => source.Path == newest.Path);
        ReadSubmission read = new SubmissionReader(programme, ReadOptions.Default).Read(chosen, session.Cancellation);
        return read.Submission is { } submission ? new EarlierFiling(submission, newest.Period) : null;
    }

    /// <summary>A file below another structure's folder, or named after another area, holds nothing of these in a sound workspace.</summary>
    private static bool MayHold(SubmissionSource source, Programme programme, string structure, string area)
    {
        string? folder = source.Folders.FirstOrDefault(programme.Structures.ContainsKey);
        string? named = source.Folders.Prepend(source.Stem).FirstOrDefault(programme.Areas.Contains);
        return (folder is null || folder == structure) && (named is null || named == area);
    }
}
