using Indicators.Definitions.Reading;
using Indicators.Findings;

namespace Indicators.Definitions;

/// <param name="Programme">Null when a finding is an error.</param>
/// <param name="Findings">Sorted by <see cref="Finding.CompareByPlace"/>.</param>
public sealed record DefinitionReadResult(Programme? Programme, IReadOnlyList<Finding> Findings);

/// <summary>Reads a definitions folder strictly: whatever is not declared, misspelt or out of reach is a finding with file and line.</summary>
public static class DefinitionReader
{
    /// <summary>Reads everything that the folder declares.</summary>
    /// <param name="folder">The folder as the user named it: findings name their files beneath it.</param>
    /// <exception cref="DefinitionsNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DefinitionReadResult Read(string folder) => Read(new DefinitionFolderFiles(folder));

    /// <summary>Reads everything that definitions declare, wherever they are.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DefinitionReadResult Read(IDefinitionFiles files)
    {
        DefinitionContext context = new(new DefinitionFolder(files));
        if (ReadAgreement(context) is not { } draft) return new DefinitionReadResult(null, context.Findings.Sorted());
        RegionSetReader.ReadAll(context, draft);
        IndicatorReader.ReadAll(context);
        ReportReader.ReadAll(context);
        UnreadFiles.Report(context);
        return Complete(context, draft);
    }

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
    public static DefinitionReadResult ReadForValidation(IDefinitionFiles files, string? structure = null)
    {
        DefinitionContext context = new(new DefinitionFolder(files));
        if (ReadAgreement(context, structure) is not { } draft) return new DefinitionReadResult(null, context.Findings.Sorted());
        DefinitionReadResult reading = Complete(context, draft);
        if (structure is null || reading.Programme is not { } programme) return reading;
        return reading with { Programme = programme with { EveryStructure = new(() => ReadStructures(files)) } };
    }

    /// <summary>The structures that have no errors.</summary>
    private static Structure[] ReadStructures(IDefinitionFiles files)
    {
        DefinitionContext context = new(new DefinitionFolder(files));
        ReadAgreement(context);
        return [.. context.Structures.Values.OfType<Structure>()];
    }

    /// <returns>Null where the definitions are of a newer format, of which nothing more is said.</returns>
    private static ProgrammeDraft? ReadAgreement(DefinitionContext context, string? structure = null)
    {
        if (ProgrammeReader.Read(context) is not { } draft) return null;
        CodeListReader.ReadAll(context);
        SpellingReader.ReadAll(context);
        ProgrammeReader.CheckKeys(context, draft);
        StructureReader.ReadAll(context, structure);
        ProgrammeReader.CheckReferences(context, draft);
        return draft;
    }

    private static DefinitionReadResult Complete(DefinitionContext context, ProgrammeDraft draft) =>
        new(context.Findings.HasErrors ? null : ProgrammeReader.Build(context, draft), context.Findings.Sorted());
}
