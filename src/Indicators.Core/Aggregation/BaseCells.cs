using Indicators.Common;
using Indicators.Definitions;
using Indicators.Normalisation;
using Indicators.Submissions.Reference;

namespace Indicators.Aggregation;

/// <summary>The cells that indicators may add up: the observed cells, and the reference figures of all areas that have ever filed.</summary>
internal sealed class BaseCells
{
    private readonly Dictionary<string, StructureCells> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Series, int Area, int Year), int> references = [];

    public BaseCells(AggregateBuilder builder, Programme programme, Observations observations, ReferenceData reference)
    {
        foreach (ObservationTable table in observations.Tables)
            tables[table.Structure.Id] = new StructureCells(builder, programme, table, new HeldBackParts(observations, table.Structure));
        foreach (string series in SeriesUsed(programme))
            foreach (ReferenceValue value in reference.Select(series))
                if (programme.Areas.IndexOf(value.Area) is >= 0 and int area)
                    references[(series, area, value.Year)] = builder.AddPublicLeaf(new ReferenceValueUsed(series, value));
    }

    /// <summary>Returns the cells of a structure, or null if nobody filed it.</summary>
    public StructureCells? Find(string structure) => tables.GetValueOrDefault(structure);

    /// <summary>Adds up the cells of all registered components.</summary>
    /// <param name="context">Sets the degree of parallelism, which does not affect the sums.</param>
    public void AddUp(RunContext context)
    {
        foreach (StructureCells table in tables.Values) table.AddUp(context);
    }

    /// <summary>Returns the leaf of the reference figure of a year, or else of the latest earlier year within the lookback; null if there is none.</summary>
    public int? Reference(string series, int area, int year, int lookback)
    {
        for (int candidate = year; candidate >= year - lookback; candidate--)
            if (references.TryGetValue((series, area, candidate), out int leaf)) return leaf;
        return null;
    }

    private static IEnumerable<string> SeriesUsed(Programme programme) => programme.Indicators
        .SelectMany(IndicatorComponents.Select).SelectMany(part => programme.ResolveTerms(part.Component))
        .Where(component => component.Source == ComponentSource.Reference)
        .Select(component => component.SourceId).Distinct().Order(StringComparer.Ordinal);
}
