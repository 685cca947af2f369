using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Reads <c>reports/*.yaml</c> and the Markdown files that they refer to.</summary>
internal static class ReportReader
{
    public static void ReadAll(DefinitionContext context)
    {
        foreach (SourceFile file in context.Folder.Each("reports", ".yaml"))
            if (context.ReadYaml(file, DefinitionKeys.Report) is { } map && Read(context, file, map) is { } report)
                context.Reports.Add(report);
    }

    private static ReportDefinition? Read(DefinitionContext context, SourceFile file, YamlMapping map)
    {
        context.CheckId(file, map);
        ReportSection?[] sections = [.. map.List("sections").OfType<YamlMapping>().Select(section => ReadSection(context, file, section))];
        if (context.Findings.HasErrorsIn(file)) return null;
        return new ReportDefinition(file.Id, map.Text("title", context.Languages)!, [.. sections.Select(section => section!)], file.Path);
    }

    private static ReportSection? ReadSection(DefinitionContext context, SourceFile file, YamlMapping map)
    {
        YamlScalar? theme = map.Scalar("theme");
        context.CheckCode(file, theme, "themes", DefinitionMessages.ATheme);
        IReadOnlyList<YamlScalar> indicators = map.Words("indicators");
        context.CheckDistinct(file, indicators);
        foreach (YamlScalar id in indicators)
        {
            if (!context.Indicators.TryGetValue(id.Text, out IndicatorDefinition? indicator))
                context.Findings.AddUnknown(file, id.Line, DefinitionMessages.AnIndicator, id.Text, context.Indicators.Keys);
            else if (indicator is not null && theme is not null && indicator.Theme != theme.Text)
                context.Findings.Add(FindingCodes.DefinitionContradiction, file, id.Line, DefinitionMessages.BelongsToTheme(indicator: id.Text, theme: indicator.Theme), DefinitionMessages.ShowInTheme);
        }
        LocalizedText? markdown = ReadMarkdown(context, file, map);
        if (map.Choice<SectionKind>("kind") is not { } kind) return null;
        return new ReportSection(kind, map.Text("title", context.Languages), theme?.Text, [.. indicators.Select(id => id.Text)], markdown);
    }

    private static LocalizedText? ReadMarkdown(DefinitionContext context, SourceFile file, YamlMapping map)
    {
        List<(string Language, string Text)> texts = [];
        if (map.Text("markdown", context.Languages) is not { } names) return null;
        foreach (string language in names.Languages)
        {
            int line = map.Map("markdown")?.LineOf(language) ?? map.LineOf("markdown");
            string name = names[language];
            if (name.Contains("..", StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal) || Path.IsPathRooted(name))
                context.Findings.Add(FindingCodes.DefinitionBadValue, file, line, DefinitionMessages.NotAFileBeside(name), DefinitionMessages.NameReportFile);
            else if (context.Folder.Find("reports/" + name) is not { } markdown)
                context.Findings.Add(FindingCodes.DefinitionMissingFile, file, line, DefinitionMessages.NoReportFile(name), NearestWord.Hint(name, context.Folder.Files("reports").Select(path => path["reports/".Length..])));
            else if (markdown.Text(context.Findings) is { } text)
                texts.Add((language, text.ReplaceLineEndings("\n")));
        }
        return texts.Count == 0 ? null : new LocalizedText(texts);
    }
}
