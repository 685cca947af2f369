using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Validation.Templates;

/// <summary>Creates the template of the submission that is due from an area for a period.</summary>
/// <param name="areas">The programme's areas.</param>
public sealed class TemplateComposer(CodeList areas)
{
    /// <summary>The maximum number of combinations listed: nobody would complete a longer form.</summary>
    public const int MostCombinations = 1000;

    /// <summary>Creates a template with the structure's header only.</summary>
    public static SubmissionTemplate HeaderOf(Structure structure) => new() { Structure = structure, Kind = TemplateRows.HeaderOnly, Rows = [] };

    /// <summary>
    /// Creates a template with the rows of the area's earlier filing, or else the combinations of the dimensions' codes without totals, or
    /// else the header only. No row has a blank code, because that would be an error in every row.
    /// </summary>
    /// <param name="area">The code of an area that may report the structure.</param>
    /// <param name="period">A period of a frequency at which the structure is filed.</param>
    /// <param name="earlier">The earlier filing; null if the area has not filed before.</param>
    public SubmissionTemplate Compose(Structure structure, string area, Period period, EarlierFiling? earlier)
    {
        Column[] dimensions = [.. structure.Dimensions];
        if (earlier is not null) return Repeat(structure, dimensions, area, period, earlier);
        string[][] codes = [.. dimensions.Select(dimension => Codes(dimension, period))];
        // Combinations of a dimension outside the key would give several rows with the same key.
        long? combinations = dimensions.All(structure.Key.Contains) ? Product(codes) : null;
        bool isForm = combinations <= MostCombinations;
        return new SubmissionTemplate
        {
            Structure = structure,
            Kind = isForm ? TemplateRows.Combinations : TemplateRows.NotListed,
            Rows = isForm ? [.. Combine(codes).Select(row => Cells(structure, dimensions, area, period, row))] : [],
            Combinations = combinations,
        };
    }

    /// <summary>Returns the number of combinations, or null if it overflows.</summary>
    private static long? Product(string[][] codes)
    {
        UInt128 product = 1;
        foreach (string[] each in codes)
        {
            product *= (ulong)each.Length;
            if (product > long.MaxValue) return null;
        }
        return (long)product;
    }

    private SubmissionTemplate Repeat(Structure structure, Column[] dimensions, string area, Period period, EarlierFiling earlier)
    {
        List<string[]> rows = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        int leftOut = 0;
        foreach (int row in earlier.RowsOf(areas.IndexOf(area)))
        {
            string?[] codes = [.. dimensions.Select((dimension, i) => Successor(dimension, earlier.Submission.Dimensions[i].Codes[row], period))];
            if (codes.Any(code => code is null)) leftOut++;
            // Codes do not contain semicolons. Two codes may have the same successor, and a row may be repeated.
            else if (seen.Add(string.Join(';', codes.Where((_, i) => structure.Key.Contains(dimensions[i]))))) rows.Add(Cells(structure, dimensions, area, period, codes!));
        }
        return new SubmissionTemplate
        {
            Structure = structure,
            Kind = TemplateRows.EarlierFiling,
            Rows = rows,
            EarlierPeriod = earlier.Period,
            LeftOut = leftOut,
        };
    }

    /// <summary>Returns the code itself if it is valid, or else the one that replaced it, or else null.</summary>
    private static string? Successor(Column dimension, int index, Period period)
    {
        CodeList list = dimension.CodeList!;
        Code code = list[index];
        // The step limit also ends the search if codes replace one another in a cycle.
        for (int steps = 0; steps < list.Codes.Count && !code.IsValidAt(period); steps++)
        {
            int next = list.IndexOf(code.Attributes.GetValueOrDefault("replaced_by", ""));
            if (next < 0) return null;
            code = list[next];
        }
        return code.IsValidAt(period) && !dimension.Excluded.Contains(code.Id) ? code.Id : null;
    }

    /// <summary>Returns the codes that a row of the period may have in the dimension: valid codes that are not totals.</summary>
    private static string[] Codes(Column dimension, Period period) =>
    [
        .. dimension.CodeList!.Codes
            .Where(code => code.IsValidAt(period) && !(code.ExistsFrom > period.Year)
                && !dimension.Excluded.Contains(code.Id) && !dimension.Totals.Contains(code.Id))
            .Select(code => code.Id),
    ];

    /// <summary>Returns all combinations of one code for each dimension; the last dimension varies fastest.</summary>
    private static IEnumerable<string[]> Combine(string[][] codes) =>
        codes.Aggregate((IEnumerable<string[]>)[[]], (rows, next) => rows.SelectMany(row => next.Select(code => (string[])[.. row, code])));

    private static string[] Cells(Structure structure, Column[] dimensions, string area, Period period, string[] codes) =>
    [
        .. structure.Columns.Select(column => column.Role switch
        {
            ColumnRole.ReportingArea => area,
            ColumnRole.Period => period.ToString(),
            ColumnRole.Dimension => codes[Array.IndexOf(dimensions, column)],
            _ => "",
        }),
    ];
}
