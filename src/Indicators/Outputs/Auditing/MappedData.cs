using Indicators.Outputs.Auditing.Figures;
using Indicators.Outputs.Auditing.Texts;

namespace Indicators.Outputs.Auditing;

/// <summary>
/// The figures of a folder by one mapping of areas to regions, with the numbers that compare them. Where regions gained or lost areas, charts
/// and reports show them over their areas of one year, and all others as the main files give them.
/// </summary>
internal sealed record MappedData
{
    public required DataFiles Files { get; init; }

    public required IReadOnlyDictionary<FigureKey, Figure> Figures { get; init; }

    /// <summary>The figures that the SDMX file gives otherwise.</summary>
    public required IReadOnlyDictionary<FigureKey, Figure> Others { get; init; }

    public required IReadOnlyList<ComparedNumber> Compared { get; init; }

    public required ComparisonCheck Check { get; init; }

    /// <summary>Whether the tables of comparisons are all there.</summary>
    public required bool HasComparisons { get; init; }

    /// <summary>The figures of its own files, if these are of changed regions only; null otherwise.</summary>
    public IReadOnlyCollection<Figure>? Changed { get; init; }

    public FigureBook CollectBook(PublishedDerivation derivation)
    {
        var book = new FigureBook(Figures, derivation, Others) { HasComparisons = HasComparisons, FileOf = FileOf };
        // What is left out of a figure is counted in its method.
        var methods = new NumberMarks('.', ',');
        foreach (Figure figure in Figures.Values)
            foreach (NumberToken token in methods.Find(figure.Method)) book.AddCompared(figure.Key, token.Value);
        foreach (ComparedNumber number in Compared)
        {
            if (Figure.Number(number.Value) is { } value) book.AddCompared(number.Key, (double)value);
            if (number.Measure is "change" or "change-percent")
                foreach (double other in FindOverBoth(number)) book.AddCompared(number.Key, other);
        }
        return book;
    }

    /// <param name="regions">The regions that there are charts or reports of.</param>
    public FigureScopes CollectScopes(PublishedDerivation derivation, IEnumerable<RegionName> regions)
    {
        var scopes = new FigureScopes(derivation, regions);
        foreach (Figure figure in Figures.Values) scopes.Add(figure);
        foreach (ComparedNumber number in Compared)
        {
            if (Figure.Number(number.Value) is { } value) scopes.Add(number.Key, (double)value);
            if (number.Measure == "change")
                foreach (double other in FindOverBoth(number)) scopes.Add(number.Key, other);
        }
        scopes.Sort();
        return scopes;
    }

    private IEnumerable<double> FindOverBoth(ComparedNumber number)
    {
        if (number.Key.AreaType == FigureKey.AreaWord) yield break;
        foreach ((double now, double before) in Check.FindOverBoth(number.Key, number.Against))
        {
            yield return now;
            yield return before;
        }
    }

    private string FileOf(FigureKey key) => key.AreaType is FigureKey.AreaWord or FigureKey.World || Changed is null || !Figures.TryGetValue(key, out Figure? figure)
        || !Changed.Contains(figure) ? DataFiles.Main.Csv : Files.Csv;
}
