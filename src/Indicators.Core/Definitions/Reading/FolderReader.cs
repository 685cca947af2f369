using Indicators.Definitions.Reading.Rules;
using Indicators.Definitions.Reading.Sources;

namespace Indicators.Definitions.Reading;

/// <summary>Reads definitions, file kind by file kind.</summary>
/// <param name="rules">How rules are written.</param>
internal sealed class FolderReader(RuleFormat rules)
{
    /// <summary>Reads everything that definitions declare, wherever they are.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public DefinitionReadResult Read(IDefinitionFiles files)
    {
        DefinitionContext context = new(new DefinitionFolder(files));
        if (ReadAgreement(context) is not { } draft) return new DefinitionReadResult(null, context.Findings.Sorted());
        RegionSetReader.ReadAll(context, draft);
        IndicatorReader.ReadAll(context);
        ReportReader.ReadAll(context);
        MessageReader.ReadAll(context, complete: true);
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
    public DefinitionReadResult ReadForValidation(IDefinitionFiles files, string? structure = null)
    {
        DefinitionContext context = new(new DefinitionFolder(files));
        if (ReadAgreement(context, structure) is not { } draft) return new DefinitionReadResult(null, context.Findings.Sorted());
        MessageReader.ReadAll(context, complete: false);
        DefinitionReadResult reading = Complete(context, draft);
        if (structure is null || reading.Programme is not { } programme) return reading;
        return reading with { Programme = programme with { EveryStructure = new(() => ReadStructures(files)) } };
    }

    /// <summary>The structures that have no errors.</summary>
    private Structure[] ReadStructures(IDefinitionFiles files)
    {
        DefinitionContext context = new(new DefinitionFolder(files));
        ReadAgreement(context);
        return [.. context.Structures.Values.OfType<Structure>()];
    }

    /// <returns>Null where the definitions are of a newer format, of which nothing more is said.</returns>
    private ProgrammeDraft? ReadAgreement(DefinitionContext context, string? structure = null)
    {
        if (ProgrammeReader.Read(context) is not { } draft) return null;
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
