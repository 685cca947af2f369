using Indicators.Common;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Validation.Exceptions;

namespace Indicators.Validation.Validators;

/// <summary>Reads files and validates each by itself, several at once.</summary>
internal sealed class FileValidator(Programme programme, AcceptedExceptions accepted, RunContext context)
{
    private readonly IReadOnlySet<string> compared = CrossSubmissionValidator.Needed(programme.Structures.Values);
    private readonly Dictionary<string, SubmissionReader> readers = new(StringComparer.Ordinal);

    /// <param name="reading">How these files are read.</param>
    /// <param name="see">Sees each file while its rows are there, from several threads.</param>
    /// <returns>The files in the order of the sources, with only the rows that others are compared with.</returns>
    public FileValidation[] Validate(IReadOnlyList<SubmissionSource> sources, ReadOptions reading, Action<FileValidation> see)
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
            see(file);
            stage.CompleteStep();
            return file.WithoutOtherRows(compared);
        });
    }

    /// <summary>The file with its rows, which are read again where they have been released.</summary>
    public FileValidation ReadAgain(FileValidation file) => file.Subject is null
        ? NewValidator(context).ValidateAlone(readers[file.Source.Path].Read(file.Source, context))
        : file;

    /// <summary>How many jobs each file has: files are read at once before parts of a file are.</summary>
    public int JobsOfOne(IReadOnlyList<SubmissionSource> sources) => Math.Clamp(context.Jobs / Math.Max(1, sources.Count), 1, RunContext.MostParts);

    private Validator NewValidator(RunContext own) => new(programme, exceptions: accepted, context: own);
}
