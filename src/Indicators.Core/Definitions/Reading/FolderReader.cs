using Indicators.Definitions.Reading.Rules;
using Indicators.Definitions.Reading.Sources;

namespace Indicators.Definitions.Reading;

/// <summary>Reads definitions, one kind of file after another.</summary>
/// <param name="rules">The format of rules.</param>
internal sealed class FolderReader(RuleFormat rules)
{
    /// <summary>Reads all definitions from any location.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public DefinitionReadResult Read(IDefinitionFiles files)
    {
        DefinitionContext context = new(new DefinitionFolder(files));
        if (ReadSubmissionFormats(context) is not { } draft) return new DefinitionReadResult(null, context.Findings.Sorted());
        RegionSetReader.ReadAll(context, draft);
        IndicatorReader.ReadAll(context);
        ReportReader.ReadAll(context);
        MessageReader.ReadAll(context, complete: true);
        UnreadFiles.Report(context);
        return Complete(context, draft);
    }

    /// <summary>
    /// Reads what is needed to validate submissions: the programme, the structures and the code lists. The programme has
    /// no region sets, indicators or reports, and their files are not opened.
    /// </summary>
    /// <param name="structures">
    /// The only structures that submissions may have; other structures are read only if their ids occur as words in the files of these. Null, or
    /// with a name that does not exist, for all structures.
    /// </param>
    /// <inheritdoc cref="Read" path="/param|/exception"/>
    public DefinitionReadResult ReadForValidation(IDefinitionFiles files, IReadOnlyList<string>? structures = null)
    {
        DefinitionContext context = new(new DefinitionFolder(files));
        if (ReadSubmissionFormats(context, structures) is not { } draft) return new DefinitionReadResult(null, context.Findings.Sorted());
        MessageReader.ReadAll(context, complete: false);
        DefinitionReadResult reading = Complete(context, draft);
        if (structures is null || reading.Programme is not { } programme) return reading;
        return reading with { Programme = programme with { EveryStructure = new(() => ReadStructures(files)) } };
    }

    /// <summary>Returns the structures without errors.</summary>
    private Structure[] ReadStructures(IDefinitionFiles files)
    {
        DefinitionContext context = new(new DefinitionFolder(files));
        ReadSubmissionFormats(context);
        return [.. context.Structures.Values.OfType<Structure>()];
    }

    /// <returns>Null if the definitions have a newer format, in which case nothing else is reported.</returns>
    private ProgrammeDraft? ReadSubmissionFormats(DefinitionContext context, IReadOnlyList<string>? structures = null)
    {
        if (ProgrammeReader.Read(context) is not { } draft) return null;
        CodeListReader.ReadAll(context);
        SpellingReader.ReadAll(context);
        ProgrammeReader.CheckKeys(context, draft);
        StructureReader.ReadAll(context, structures, rules);
        ProgrammeReader.CheckReferences(context, draft);
        return draft;
    }

    private static DefinitionReadResult Complete(DefinitionContext context, ProgrammeDraft draft) =>
        new(context.Findings.HasErrors ? null : ProgrammeReader.Build(context, draft), context.Findings.Sorted());
}
