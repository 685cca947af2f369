using Indicators.Definitions;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Validation.Checks;

namespace Indicators.Validation.Exceptions;

/// <summary>Checks the names in an exception against the programme.</summary>
internal sealed class ExceptionCheck(SourceFile file, Programme programme, DefinitionFindings findings)
{
    public void Names(YamlMapping exception)
    {
        if (exception.Scalar("code") is { } code) Code(code);
        Structure? structure = null;
        if (exception.Scalar("structure") is { } id && !programme.Structures.TryGetValue(id.Text, out structure))
            findings.AddUnknown(file, id.Line, DefinitionMessages.AStructure, id.Text, programme.Structures.Keys);
        IReadOnlyCollection<Structure> structures = structure is null ? [.. programme.Structures.Values] : [structure];
        if (exception.Scalar("rule") is { } rule) Rule(rule, structures);
        if (exception.Scalar("area") is { } area && !programme.Areas.Contains(area.Text))
            findings.AddUnknown(file, area.Line, DefinitionMessages.AnArea, area.Text, programme.Areas.Codes.Select(one => one.Id));
        foreach (YamlEntry entry in exception.Map("explanation")?.Entries ?? [])
            if (!programme.Languages.Contains(entry.Key.Text))
                findings.AddUnknown(file, entry.Key.Line, DefinitionMessages.ALanguage, entry.Key.Text, programme.Languages);
        foreach (YamlEntry entry in exception.Map("key")?.Entries ?? [])
            Key(entry, structures);
    }

    /// <summary>Checks the name of a rule: a rule of a structure, or a check, which is named after its finding.</summary>
    private void Rule(YamlScalar rule, IReadOnlyCollection<Structure> structures)
    {
        string[] known = [.. structures.SelectMany(structure => structure.Rules).Select(one => one.Id), .. FileChecks.Names];
        if (!known.Contains(rule.Text)) findings.AddUnknown(file, rule.Line, WorkspaceMessages.ARule, rule.Text, known);
    }

    private void Code(YamlScalar code)
    {
        if (!FindingCatalogue.TryGet(code.Text, out FindingEntry? entry))
            findings.AddUnknown(file, code.Line, WorkspaceMessages.AFindingCode, code.Text, FindingCatalogue.Entries.Select(known => known.Code));
        else if (!entry!.ErrorMayBeExcepted && !entry.MayBeExcepted(entry.Severity))
            findings.Add(FindingCodes.ExceptionNotAllowed, file, code.Line, WorkspaceMessages.NotExceptable(code.Text), WorkspaceMessages.RemoveException);
    }

    /// <param name="structures">The structures that the exception may apply to.</param>
    private void Key(YamlEntry entry, IReadOnlyCollection<Structure> structures)
    {
        Column[] columns = [.. structures.SelectMany(structure => structure.Key).Where(column => column.Name == entry.Key.Text)];
        if (columns.Length == 0)
        {
            findings.AddUnknown(file, entry.Key.Line, WorkspaceMessages.AKeyColumn, entry.Key.Text, structures.SelectMany(structure => structure.Key).Select(column => column.Name));
            return;
        }
        CodeList[] lists = [.. columns.Select(column => column.CodeList).OfType<CodeList>()];
        if (lists.Length == 0) return;
        foreach (YamlScalar code in YamlMapping.WordsOf(entry.Value))
            if (!lists.Any(list => list.Contains(code.Text)))
                findings.AddUnknown(file, code.Line, WorkspaceMessages.ACodeOfColumn(entry.Key.Text), code.Text, lists.SelectMany(list => list.Codes).Select(known => known.Id));
    }
}
