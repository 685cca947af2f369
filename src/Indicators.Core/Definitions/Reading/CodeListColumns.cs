using Indicators.Definitions.Reading.Sources;
using Indicators.Lists;

namespace Indicators.Definitions.Reading;

/// <summary>The columns of a code list that contain names and attributes, found once for all rows.</summary>
internal sealed class CodeListColumns
{
    private static readonly Dictionary<string, string> NoAttributes = [];

    private readonly string[] languages;
    private readonly int[] names;
    private readonly int[] otherNames;
    private readonly (string Header, int Index)[] attributes;

    private CodeListColumns(string[] languages, int[] names, int[] otherNames, (string Header, int Index)[] attributes)
    {
        this.languages = languages;
        this.names = names;
        this.otherNames = otherNames;
        this.attributes = attributes;
    }

    /// <param name="languages">The languages of the definitions.</param>
    /// <param name="known">The columns that are neither names nor attributes.</param>
    /// <param name="namePrefix">The prefix of name headers, before the language.</param>
    /// <param name="isNameColumn">Whether a header is that of a name in some language.</param>
    public static CodeListColumns Find(CsvTable table, IReadOnlyList<string> languages, IReadOnlyList<string> known, string namePrefix, Func<string, bool> isNameColumn)
    {
        string[] named = [.. languages.Where(language => table.Has(namePrefix + language))];
        List<int> otherNames = [];
        List<(string, int)> attributes = [];
        // A header that occurs twice has been reported; its first column counts.
        foreach (string header in table.Headers.Distinct(StringComparer.Ordinal))
        {
            if (!isNameColumn(header))
            {
                if (!known.Contains(header)) attributes.Add((header, table.IndexOf(header)));
            }
            else if (!languages.Contains(header[namePrefix.Length..])) otherNames.Add(table.IndexOf(header));
        }
        return new CodeListColumns(named, named.Select(language => table.IndexOf(namePrefix + language)), [.. otherNames], [.. attributes]);
    }

    /// <summary>Returns the name in those languages in which the row has one; null if it has none.</summary>
    public LocalizedText? NameOf(CsvRow row)
    {
        int count = 0;
        foreach (int index in names)
            if (HasText(row, index)) count++;
        if (count == 0) return null;
        string[] written = count == languages.Length ? languages : new string[count], texts = new string[count];
        for (int i = 0, next = 0; i < names.Length; i++)
        {
            if (!HasText(row, names[i])) continue;
            written[next] = languages[i];
            texts[next++] = row.Cells[names[i]].Trim();
        }
        return new LocalizedText(written, texts);
    }

    /// <summary>Returns the names in languages that the definitions do not have.</summary>
    public IReadOnlyList<string> OtherNamesOf(CsvRow row)
    {
        List<string>? found = null;
        foreach (int index in otherNames)
            if (HasText(row, index)) (found ??= []).Add(row.Cells[index].Trim());
        return found ?? (IReadOnlyList<string>)[];
    }

    /// <summary>Returns the cells that are not empty in all other columns, by header.</summary>
    public IReadOnlyDictionary<string, string> AttributesOf(CsvRow row)
    {
        Dictionary<string, string>? found = null;
        foreach ((string header, int index) in attributes)
            if (HasText(row, index)) (found ??= new Dictionary<string, string>(attributes.Length, StringComparer.Ordinal)).Add(header, row.Cells[index].Trim());
        return found ?? NoAttributes;
    }

    private static bool HasText(CsvRow row, int index) => !row.Cells[index].AsSpan().IsWhiteSpace();
}
