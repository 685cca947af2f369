using System.Text;
using Indicators.Definitions;
using Indicators.Reports;
using Indicators.Reports.Sections;
using Indicators.Reports.Words;
using Indicators.Text;

namespace Indicators.Outputs.Metadata;

/// <summary>The definitions for readers in one language: structures with their columns, code lists and indicators.</summary>
internal sealed class Codebook(Programme programme, ReportWords words)
{
    private readonly ReportText text = new(programme, words);
    private readonly StringBuilder output = new();

    public void Write(Stream destination)
    {
        output.Clear();
        Heading(1, words["codebook.title", ("programme", text.Format(programme.Title))]);
        Paragraph(words["codebook.intro"]);
        Heading(2, words["codebook.structures"]);
        foreach (Structure structure in DefinitionExport.StructuresOf(programme)) WriteStructure(structure);
        Heading(2, words["codebook.indicators"]);
        foreach (IndicatorDefinition indicator in programme.Indicators) WriteIndicator(indicator);
        Heading(2, words["codebook.code-lists"]);
        foreach (CodeList list in DefinitionExport.CodeListsOf(programme)) WriteCodeList(list);
        destination.Write(Encoding.UTF8.GetBytes(output.ToString().TrimEnd('\n') + "\n"));
    }

    private void WriteStructure(Structure structure)
    {
        Heading(3, structure.Id);
        Paragraph(text.Format(structure.Title) + ".");
        output.Append(string.Join('\n',
            (string[])
            [
                Markdown.Text(words["codebook.frequencies", ("frequencies", words.List(structure.Frequencies.Order().Select(words.Format)))]),
                Filled("codebook.key", "columns", words.List(structure.Key.Select(column => Markdown.Code(column.Name)))),
                Markdown.Text(words[structure.AbsentRows == AbsentRows.Zero ? "codebook.absent.zero" : "codebook.absent.missing"]),
            ])).Append("\n\n");
        string[] headers = [words["codebook.column"], words["codebook.column.title"], words["codebook.column.required"], words["codebook.column.takes"]];
        Markdown.Table(output, headers, structure.Columns.Select(column => (string[])
        [
            Markdown.Code(column.Name), Markdown.Text(column.Title is { } title ? text.Format(title) : column.Name),
            words[column.Required ? "codebook.yes" : "codebook.no"], string.Join("; ", Takes(structure, column)),
        ]));
    }

    /// <summary>The values that a column accepts, as Markdown.</summary>
    private IEnumerable<string> Takes(Structure structure, Column column)
    {
        if (column.CodeList is { } list) yield return Filled("codebook.takes.codes", "list", $"[{Markdown.Text(list.Id)}](#{Markdown.Anchor(list.Id)})");
        else if (column.Role == ColumnRole.Period)
            yield return Filled("codebook.takes.period", "examples", words.List(structure.Frequencies.Order()
                .Select(frequency => Markdown.Code(Period.Create(frequency, ExampleYear, (int)frequency).ToString()))));
        else if (column.Role == ColumnRole.Measure)
            yield return words[column.Type switch
            {
                MeasureType.Count => "codebook.takes.count",
                MeasureType.Amount => "codebook.takes.amount",
                _ => "codebook.takes.share",
            }];
        else yield return words["codebook.takes.text"];
        if (column.Minimum is { } minimum && column.Type != MeasureType.Share) yield return Filled("codebook.takes.minimum", "number", DataNumber.Format(minimum));
        if (column.Maximum is { } maximum && column.Type != MeasureType.Share) yield return Filled("codebook.takes.maximum", "number", DataNumber.Format(maximum));
        if (column.Role == ColumnRole.Measure && (column.DecimalMark != '.' || column.Type != MeasureType.Count))
            yield return Filled("codebook.takes.decimal-mark", "mark", Markdown.Code(column.DecimalMark.ToString()));
        if (column.GroupingMark is { } group) yield return Filled("codebook.takes.grouping-mark", "mark", $"\"{group}\"");
        if (column.Totals.Count > 0) yield return Filled("codebook.takes.totals", "codes", Codes(column.Totals));
        if (column.Blank is { } blank) yield return Filled("codebook.takes.blank", "code", Markdown.Code(blank));
        if (column.MissingMarks.Count > 0) yield return Filled("codebook.takes.missing", "marks", Codes(column.MissingMarks.Keys));
        yield return Filled("codebook.takes.concept", "concept", Markdown.Code(column.Concept));
    }

    private void WriteIndicator(IndicatorDefinition indicator)
    {
        Heading(3, $"{indicator.Id} {text.Format(indicator.Title)}");
        foreach (string paragraph in text.Format(indicator.Method).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) Paragraph(paragraph);
        Markdown.Table(output, [words["method.property"], words["method.content"]],
            MethodologySection.Properties(text, indicator).Select(property => (string[])[Markdown.Text(property.Name), Markdown.Text(property.Content)]));
    }

    private void WriteCodeList(CodeList list)
    {
        Heading(3, list.Id);
        bool hasParents = list.Codes.Any(code => code.Parent is not null);
        bool hasNotes = list.Codes.Any(code => Notes(code).Any());
        string[] headers =
        [
            words["codebook.code"], words["codebook.code.name"],
            .. hasParents ? (string[])[words["codebook.code.part-of"]] : [], .. hasNotes ? (string[])[words["codebook.code.notes"]] : [],
        ];
        Markdown.Table(output, headers, list.Codes.Select(code => (string[])
        [
            Markdown.Code(code.Id), Markdown.Text(text.Format(code.Name)),
            .. hasParents ? (string[])[code.Parent is { } parent ? Markdown.Code(parent) : ""] : [],
            .. hasNotes ? (string[])[words.List(Notes(code))] : [],
        ]));
    }

    private IEnumerable<string> Notes(Code code)
    {
        if (code.ValidFrom is { } from) yield return Filled("codebook.code.from", "date", words.Format(from));
        if (code.ValidTo is { } to) yield return Filled("codebook.code.to", "date", words.Format(to));
        if (code.ExistsFrom is { } year) yield return Filled("codebook.code.counted-from", "year", DataNumber.Format(year));
        if (code.Attributes.TryGetValue("replaced_by", out string? successor)) yield return Filled("codebook.code.replaced-by", "code", Markdown.Code(successor));
    }

    /// <summary>The year used in examples.</summary>
    private const int ExampleYear = 2025;

    private static string Codes(IEnumerable<string> codes) => string.Join(' ', codes.Order(StringComparer.Ordinal).Select(Markdown.Code));

    /// <summary>Fills a message in which one parameter is already Markdown.</summary>
    private string Filled(string key, string name, string markdown) => Markdown.Text(words[key]).Replace("{" + name + "}", markdown, StringComparison.Ordinal);

    private void Heading(int level, string heading) => output.Append('#', level).Append(' ').Append(Markdown.Text(heading)).Append("\n\n");

    private void Paragraph(string paragraph) => output.Append(Markdown.Text(paragraph)).Append("\n\n");
}
