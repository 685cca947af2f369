using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Validation.Templates;

/// <summary>Makes the submission that is due of an area for a period, to be filled in.</summary>
/// <param name="areas">The programme's areas.</param>
public sealed class TemplateComposer(CodeList areas)
{
    /// <summary>More combinations than this are no form that anybody fills in.</summary>
    public const int MostCombinations = 1000;

    /// <summary>The structure's header.</summary>
    public static SubmissionTemplate HeaderOf(Structure structure) => new() { Structure = structure, Kind = TemplateRows.HeaderOnly, Rows = [] };

    /// <summary>
    /// The rows of the area's earlier filing, else the combinations of the dimensions' codes without totals, else the header
    /// alone. A blank code would be an error in every row, so no row has one.
    /// </summary>
    /// <param name="area">A code of the areas that the structure's reporting area takes.</param>
    /// <param name="period">Of a frequency that the structure is filed at.</param>
    /// <param name="earlier">Null where the area has filed nothing before.</param>
    public SubmissionTemplate Compose(Structure structure, string area, Period period, EarlierFiling? earlier)
    {
        Column[] dimensions = [.. structure.Dimensions];
        if (earlier is not null) return Repeat(structure, dimensions, area, period, earlier);
        string[][] codes = [.. dimensions.Select(dimension => Codes(dimension, period))];
        // Combinations of a dimension that the key leaves out would be rows of the same key.
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

    /// <summary>Null beyond what a number holds.</summary>
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
            // No code holds a semicolon. Two codes may have one successor, and a row may be there twice.
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

    /// <summary>The code itself while it is valid, else the one that replaced it, else null.</summary>
    private static string? Successor(Column dimension, int index, Period period)
    {
        CodeList list = dimension.CodeList!;
        Code code = list[index];
        // Codes that replace one another in a circle end the search too.
        for (int steps = 0; steps < list.Codes.Count && !code.IsValidAt(period); steps++)
        {
            int next = list.IndexOf(code.Attributes.GetValueOrDefault("replaced_by", ""));
            if (next < 0) return null;
            code = list[next];
        }
        return code.IsValidAt(period) && !dimension.Excluded.Contains(code.Id) ? code.Id : null;
    }

    /// <summary>The codes that a row of the period may have in the dimension: in use, and no totals of others.</summary>
    private static string[] Codes(Column dimension, Period period) =>
    [
        .. dimension.CodeList!.Codes
            .Where(code => code.IsValidAt(period) && !(code.ExistsFrom > period.Year)
                && !dimension.Excluded.Contains(code.Id) && !dimension.Totals.Contains(code.Id))
            .Select(code => code.Id),
    ];

    /// <summary>Every choice of one code a dimension, the last dimension changing first.</summary>
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
