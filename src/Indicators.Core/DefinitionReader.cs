using Indicators.Definitions;
using Indicators.Definitions.Reading;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Validation.Rules;

namespace Indicators;

/// <summary>Reads a definitions folder strictly: everything undeclared, misspelt or out of range gives a finding with file and line.</summary>
public static class DefinitionReader
{
    private static readonly FolderReader Reader = new(RuleKinds.Format);

    /// <summary>Reads everything declared in a folder.</summary>
    /// <param name="folder">The folder as the user named it; the paths in findings start with it.</param>
    /// <exception cref="DefinitionsNotFoundException">The folder does not exist.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DefinitionReadResult Read(string folder) => Read(new DefinitionFolderFiles(folder));

    /// <summary>Reads all definitions from any location.</summary>
    /// <param name="files">The source of the files.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DefinitionReadResult Read(IDefinitionFiles files) => Reader.Read(files);

    /// <summary>
    /// Reads what is needed to validate submissions: the programme, the structures and the code lists. The programme has
    /// no region sets, indicators or reports, and their files are not opened.
    /// </summary>
    /// <param name="structure">
    /// The only structure that submissions may have; other structures are read only if their ids occur as words in its file. Null, or a name
    /// that does not exist, for all structures.
    /// </param>
    /// <inheritdoc cref="Read(string)" path="/param|/exception"/>
    public static DefinitionReadResult ReadForValidation(string folder, string? structure = null) =>
        ReadForValidation(new DefinitionFolderFiles(folder), structure);

    /// <summary>Reads what is needed to validate submissions, from any location.</summary>
    /// <param name="files">The source of the files.</param>
    /// <param name="structure"><inheritdoc cref="ReadForValidation(string, string?)" path="/param[@name='structure']/node()"/></param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DefinitionReadResult ReadForValidation(IDefinitionFiles files, string? structure = null) =>
        Reader.ReadForValidation(files, structure is null ? null : [structure]);

    /// <summary>
    /// Reads what is needed to validate certain submissions: as <see cref="ReadForValidation(IDefinitionFiles, string?)"/> does, without the
    /// structures that a single file cannot have, judged by its header.
    /// </summary>
    /// <param name="files">The source of the files.</param>
    /// <param name="sources">The submissions, which belong to no workspace.</param>
    /// <exception cref="IOException">A definition cannot be read.</exception>
    public static DefinitionReadResult ReadForValidation(IDefinitionFiles files, IReadOnlyList<SubmissionSource> sources)
    {
        if (sources is [var source] && PossibleStructures.Find(files, source) is { } possible
            && Reader.ReadForValidation(files, possible.Ids) is { Programme: { } programme } reading && possible.Decide(programme)) return reading;
        return Reader.ReadForValidation(files);
    }
}
