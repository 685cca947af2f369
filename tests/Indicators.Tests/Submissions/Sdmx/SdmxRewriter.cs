using System.Text;
using Indicators.Definitions;

namespace Indicators.Tests.Submissions.Sdmx;

/// <summary>Writes the rows of a plain submission as SDMX-CSV, as other tools would from the exported structure.</summary>
internal sealed record SdmxRewriter(Structure Structure)
{
    public bool IsVersion1 { get; init; }

    public char Delimiter { get; init; } = ',';

    /// <summary>Writes <c>ID: name</c> in headers and cells.</summary>
    public bool HasLabels { get; init; }

    /// <summary>Puts a column of names behind each column of codes.</summary>
    public bool HasNames { get; init; }

    public char? SubFieldSeparator { get; init; }

    public char DecimalMark { get; init; } = '.';

    /// <param name="plain">A file with the structure's columns, comma separated and without quotes, in any order.</param>
    public string Rewrite(string plain)
    {
        string[][] lines = [.. plain.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
        Column[] columns = [.. lines[0].Select(name => Structure.Columns.First(column => column.Name == name))];
        var text = new StringBuilder();
        Row(text, [.. Lead(), .. columns.SelectMany(Headers)]);
        foreach (string[] line in lines.Skip(1)) Row(text, [.. Reference(), .. line.Zip(columns).SelectMany(pair => Cells(pair.Second, pair.First))]);
        return text.ToString();
    }

    private string[] Lead() => IsVersion1 ? ["DATAFLOW"]
        : [SubFieldSeparator is { } mark ? $"STRUCTURE[{mark}]" : "STRUCTURE", "STRUCTURE_ID", .. HasNames ? (string[])["STRUCTURE_NAME"] : [], "ACTION", "OBS_KEY"];

    private string[] Reference()
    {
        string id = $"INDICATORS:{Structure.Id}(1.0)" + (HasLabels ? ": A name: of two parts" : "");
        return IsVersion1 ? [id] : ["datastructure", id, .. HasNames ? (string[])["A name"] : [], "I", "any.key"];
    }

    private IEnumerable<string> Headers(Column column)
    {
        string title = column.Title?["en"] ?? column.Name;
        yield return HasLabels ? $"{column.Concept}: {title}" : column.Concept;
        if (HasNames) yield return title;
    }

    private IEnumerable<string> Cells(Column column, string cell)
    {
        string? name = null;
        string written = cell;
        if (column.CodeList is { } list && list.IndexOf(cell) is >= 0 and int index)
        {
            name = list[index].Name["en"];
            written = SdmxCodeId.Format(cell);
        }
        else if (column.Role == ColumnRole.Measure)
        {
            // A mark of ours is no figure of SDMX; the status says why there is none.
            if (column.MissingMarks.ContainsKey(cell)) written = "NaN";
            written = written.Replace('.', DecimalMark);
        }
        yield return HasLabels && name is not null ? $"{written}: {name}" : written;
        if (HasNames) yield return name ?? "";
    }

    private void Row(StringBuilder text, string[] cells) =>
        text.AppendJoin(Delimiter, cells.Select(cell => cell.Contains(Delimiter, StringComparison.Ordinal) ? $"\"{cell}\"" : cell)).Append('\n');
}
