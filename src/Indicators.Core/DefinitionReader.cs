using Indicators.Definitions;
using Indicators.Definitions.Reading;
using Indicators.Validation.Rules;

namespace Indicators;

/// <summary>Reads a definitions folder strictly: whatever is not declared, misspelt or out of reach is a finding with file and line.</summary>
public static class DefinitionReader
{
    private static readonly FolderReader Reader = new(RuleKinds.Format);

    /// <summary>Reads everything that the folder declares.</summary>
    /// <param name="folder">The folder as the user named it: findings name their files beneath it.</param>
    /// <exception cref="DefinitionsNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DefinitionReadResult Read(string folder) => Read(new DefinitionFolderFiles(folder));

    /// <summary>Reads everything that definitions declare, wherever they are.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DefinitionReadResult Read(IDefinitionFiles files) => Reader.Read(files);

    /// <summary>
    /// Reads what a submission is checked against: the programme, the structures and the code lists. The programme has
    /// no region sets, indicators and reports, and their files are not opened.
    /// </summary>
    /// <param name="structure">
    /// The one structure that submissions may have: of the others only those are read whose ids stand as words in its file. Null, or a name that there is not, for all.
    /// </param>
    /// <inheritdoc cref="Read(string)" path="/param|/exception"/>
    public static DefinitionReadResult ReadForValidation(string folder, string? structure = null) =>
        ReadForValidation(new DefinitionFolderFiles(folder), structure);

    /// <summary>Reads what a submission is checked against, wherever it is.</summary>
    /// <param name="structure"><inheritdoc cref="ReadForValidation(string, string?)" path="/param[@name='structure']/node()"/></param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DefinitionReadResult ReadForValidation(IDefinitionFiles files, string? structure = null) => Reader.ReadForValidation(files, structure);
}
