using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Submissions.Headers;

/// <summary>A structure prepared for reading: tables of its headers and codes, created once for all of its files.</summary>
internal sealed class StructureTables
{
    private readonly Dictionary<string, int> exactHeaders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> normalHeaders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> concepts = new(StringComparer.Ordinal);
    private readonly Lazy<CodeTable>?[] codes;
    private readonly Lazy<int[]> areaIndexes;

    public StructureTables(Structure structure, CodeList areas)
    {
        Structure = structure;
        Areas = areas;
        for (int column = 0; column < structure.Columns.Count; column++)
        {
            concepts.TryAdd(structure.Columns[column].Concept, column);
            foreach (string name in structure.Columns[column].Aliases.Prepend(structure.Columns[column].Name))
            {
                exactHeaders.TryAdd(name, column);
                normalHeaders.TryAdd(HeaderName.Normalise(name), column);
            }
        }
        codes = [.. structure.Columns.Select(column => column.CodeList is null ? null : new Lazy<CodeTable>(() => new CodeTable(column)))];
        areaIndexes = new Lazy<int[]>(() => structure.ReportingArea.CodeList!.Codes.Select(code => areas.IndexOf(code.Id)));
    }

    public Structure Structure { get; }

    /// <summary>The programme's areas.</summary>
    public CodeList Areas { get; }

    /// <summary>The index in <see cref="Areas"/> of each code of the reporting area's list.</summary>
    public int[] AreaIndexes => areaIndexes.Value;

    /// <summary>Returns the codes of a column that has a code list.</summary>
    public CodeTable Codes(int column) => codes[column]!.Value;

    public int IndexOf(Column column)
    {
        for (int i = 0; i < Structure.Columns.Count; i++)
            if (ReferenceEquals(Structure.Columns[i], column)) return i;
        throw new ArgumentException($"{column.Name} is no column of {Structure.Id}.", nameof(column));
    }

    /// <summary>Returns the index of the column of an SDMX concept, or -1.</summary>
    public int FindConcept(string concept) => concepts.GetValueOrDefault(concept, -1);

    /// <summary>Returns the index of the column that a header names, or -1, and whether it is written exactly as in the structure.</summary>
    public (int Column, bool IsExact) FindHeader(string header)
    {
        if (exactHeaders.TryGetValue(header, out int column)) return (column, true);
        return (normalHeaders.TryGetValue(HeaderName.Normalise(header), out column) ? column : -1, false);
    }
}
