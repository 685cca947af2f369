using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Compares the messages of a file with the English ones: ids, parameters, and the plural categories of the language.</summary>
internal sealed class MessageCheck(DefinitionFindings findings, SourceFile source, string text, MessageFile file)
{
    public void Run()
    {
        PluralRules? plurals = Plurals();
        foreach (string id in file.Index.Starts.Keys)
        {
            if (!MessageCatalogue.English.Has(id)) Report(id, TranslationMessages.Unknown(id), TranslationMessages.RemoveMessage);
            else if (Template(id) is { } template)
            {
                MessageTemplate english = MessageCatalogue.English.Template(id);
                CheckParameters(id, template.Parameters, english.Parameters);
                if (english.Categories.Count > 0 && plurals is not null) CheckCategories(id, template.Categories, plurals);
            }
        }
    }

    private PluralRules? Plurals()
    {
        try
        {
            PluralRules? rules = file.Plurals is { } own ? PluralRules.Parse(own) : PluralRules.Find(file.Language);
            if (rules is not null) return rules;
        }
        catch (FormatException)
        {
            // Unreadable plural rules count as absent ones.
        }
        findings.Add(FindingCodes.DefinitionBadMessage, source, 1, TranslationMessages.NoPluralRules(file.Language), TranslationMessages.AddPlurals);
        return null;
    }

    private MessageTemplate? Template(string id)
    {
        try
        {
            return file.Find(id);
        }
        catch (FormatException)
        {
            Report(id, TranslationMessages.Unreadable(id), TranslationMessages.WriteBraceTwice);
            return null;
        }
    }

    private void CheckParameters(string id, IReadOnlyList<MessageParameter> own, IReadOnlyList<MessageParameter> english)
    {
        Message names = english.Count == 0 ? TranslationMessages.NoParameters : TranslationMessages.Parameters([.. english.Select(parameter => parameter.Name)]);
        foreach (MessageParameter parameter in own)
        {
            MessageParameter[] same = [.. english.Where(one => one.Name == parameter.Name)];
            if (same.Length == 0) Report(id, TranslationMessages.ParameterUnknown(id: id, parameter: parameter.Name), names);
            else if (parameter.Type is { } type && type != (same[0].Type ?? ParameterType.Text))
                Report(id, TranslationMessages.ParameterType(parameter: parameter.Name, id: id, type: (same[0].Type ?? ParameterType.Text).ToString().ToLowerInvariant()), TranslationMessages.LeaveTypeOut);
        }
        foreach (MessageParameter parameter in english)
            if (parameter.Type is not (ParameterType.English or ParameterType.Offered) && own.All(one => one.Name != parameter.Name)) Report(id, TranslationMessages.ParameterMissing(id: id, parameter: parameter.Name), names);
    }

    private void CheckCategories(string id, IReadOnlyList<string> own, PluralRules plurals)
    {
        string[] missing = [.. plurals.Used.Where(category => !own.Contains(category))];
        if (missing.Length > 0) Report(id, TranslationMessages.CategoriesMissing(id: id, categories: missing, language: file.Language), TranslationMessages.AddCategories);
    }

    private void Report(string id, Message problem, Message advice) =>
        findings.Add(FindingCodes.DefinitionBadMessage, source, MessageReader.LineOf(text, id), problem, advice);
}
