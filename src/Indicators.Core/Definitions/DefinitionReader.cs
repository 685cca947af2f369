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
    public static DefinitionReadResult Read(string folder)
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
    public static DefinitionReadResult ReadForValidation(string folder, string? structure = null)
    {
        DefinitionContext context = new(DefinitionFolder.Open(folder));
        DefinitionReadResult reading = Complete(context, ReadAgreement(context, structure));
        if (structure is null || reading.Programme is not { } programme) return reading;
        return reading with { Programme = programme with { EveryStructure = new(() => ReadStructures(folder)) } };
    }

    /// <summary>The structures of a folder that have no errors.</summary>
    private static Structure[] ReadStructures(string folder)
    {
        DefinitionContext context = new(DefinitionFolder.Open(folder));
        ReadAgreement(context);
        return [.. context.Structures.Values.OfType<Structure>()];
    }

    private static ProgrammeDraft ReadAgreement(DefinitionContext context, string? structure = null)
    {
        ProgrammeDraft draft = ProgrammeReader.Read(context);
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
