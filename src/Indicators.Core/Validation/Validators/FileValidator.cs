using Indicators.Common;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Validation.Exceptions;

namespace Indicators.Validation.Validators;

/// <summary>Reads files and validates each on its own, several in parallel.</summary>
internal sealed class FileValidator(Programme programme, AcceptedExceptions accepted, RunContext context)
{
    private readonly IReadOnlySet<string> compared = CrossSubmissionValidator.FindNeededStructures(programme.Structures.Values);
    private readonly Dictionary<string, SubmissionReader> readers = new(StringComparer.Ordinal);

    /// <param name="reading">The options for reading the files.</param>
    /// <param name="onValidated">Receives each file while its rows are available, possibly on several threads at once.</param>
    /// <returns>The files in the order of the sources, with rows only if others are compared with them.</returns>
    public FileValidation[] Validate(IReadOnlyList<SubmissionSource> sources, ReadOptions reading, Action<FileValidation> onValidated)
    {
        if (sources.Count == 0) return [];
        var reader = new SubmissionReader(programme, reading);
        foreach (SubmissionSource source in sources) readers[source.Path] = reader;
        RunContext stage = context.Begin(RunStage.Reading, sources.Count);
        RunContext ofOne = stage with { Jobs = JobsOfOne(sources) };
        Validator validator = NewValidator(ofOne);
        return stage.Map(sources, source =>
        {
            FileValidation file = validator.ValidateAlone(reader.Read(source, ofOne));
            onValidated(file);
            stage.CompleteStep();
            return file.WithoutOtherRows(compared);
        });
    }

    /// <summary>Returns the file with its rows, which are read again if they have been released.</summary>
    public FileValidation ReadAgain(FileValidation file) => file.Subject is null
        ? NewValidator(context).ValidateAlone(readers[file.Source.Path].Read(file.Source, context))
        : file;

    /// <summary>Returns the degree of parallelism within one file: files are processed in parallel before parts of a file are.</summary>
    public int JobsOfOne(IReadOnlyList<SubmissionSource> sources) => Math.Clamp(context.Jobs / Math.Max(1, sources.Count), 1, RunContext.MaxParts);

    private Validator NewValidator(RunContext own) => new(programme, exceptions: accepted, context: own);
}
