using Indicators.Definitions.Reading.Rules;
using Indicators.Definitions.Reading.Sources;

namespace Indicators.Definitions.Reading;

/// <summary>Reads a definitions folder, file kind by file kind.</summary>
/// <param name="rules">How rules are written.</param>
internal sealed class FolderReader(RuleFormat rules)
{
    /// <summary>Reads everything that the folder declares.</summary>
    /// <param name="folder">The folder as the user named it: findings name their files beneath it.</param>
    /// <exception cref="DefinitionsNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public DefinitionReadResult Read(string folder)
    {
        DefinitionContext context = new(DefinitionFolder.Open(folder));
        ProgrammeDraft draft = ReadAgreement(context);
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
    /// <inheritdoc cref="Read" path="/param|/exception"/>
    public DefinitionReadResult ReadForValidation(string folder, string? structure = null)
    {
        DefinitionContext context = new(DefinitionFolder.Open(folder));
        DefinitionReadResult reading = Complete(context, ReadAgreement(context, structure));
        if (structure is null || reading.Programme is not { } programme) return reading;
        return reading with { Programme = programme with { EveryStructure = new(() => ReadStructures(folder)) } };
    }

    /// <summary>The structures of a folder that have no errors.</summary>
    private Structure[] ReadStructures(string folder)
    {
        DefinitionContext context = new(DefinitionFolder.Open(folder));
        ReadAgreement(context);
        return [.. context.Structures.Values.OfType<Structure>()];
    }

    private ProgrammeDraft ReadAgreement(DefinitionContext context, string? structure = null)
    {
        ProgrammeDraft draft = ProgrammeReader.Read(context);
        CodeListReader.ReadAll(context);
        SpellingReader.ReadAll(context);
        ProgrammeReader.CheckKeys(context, draft);
        StructureReader.ReadAll(context, structure, rules);
        ProgrammeReader.CheckReferences(context, draft);
        return draft;
    }

    private static DefinitionReadResult Complete(DefinitionContext context, ProgrammeDraft draft) =>
        new(context.Findings.HasErrors ? null : ProgrammeReader.Build(context, draft), context.Findings.Sorted());
}
