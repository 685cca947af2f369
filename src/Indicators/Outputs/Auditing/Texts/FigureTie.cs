using Indicators.Definitions;
using Indicators.Outputs.Auditing.Figures;
using Indicators.Reports.Words;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>The figures that a number in a text can be of, and which of their numbers.</summary>
/// <param name="Keys">At least one; exactly one for a cell of a table.</param>
internal readonly record struct FigureTie(IReadOnlyList<FigureKey> Keys, FigureNumbers Which)
{
    /// <returns>Null if there are no figures.</returns>
    public static FigureTie? Create(IReadOnlyList<FigureKey> keys, FigureNumbers which) => keys.Count == 0 ? null : new FigureTie(keys, which);
}

/// <summary>What the texts of a file are about, and the names by which they name figures.</summary>
internal sealed record TieContext(FigureBook Book, NameBook Names, ReportWords Words, PublishedDerivation Derivation, TextFile File)
{
    private const string Areas = "areas", Section = "indicator-", Largest = "-largest";

    /// <summary>Returns the indicator of a text: the file's, or that of its heading; empty if there is none.</summary>
    public string FindIndicator(TextPiece piece) => File.Indicator.Length > 0 ? File.Indicator
        // What is repeated on pages, and links to pages, are about no indicator.
        : piece.Tag is "Artifact" or "Link" ? ""
        : piece.Section.StartsWith(Section, StringComparison.Ordinal) ? piece.Section[Section.Length..] : "";

    /// <summary>Returns the period of an indicator's newest figure in a report of the region.</summary>
    public Period? FindPeriod(string indicator) => File.Period is { } report ? Book.FindPeriod(indicator, File.Region.Set, File.Region.Code, report) : null;

    /// <summary>Whether a figure compares the items of a breakdown: a country is an item then, and no area.</summary>
    public static bool ComparesItems(string figure) => figure.EndsWith(Largest, StringComparison.Ordinal);

    public FigureKey GetRegionKey(string indicator, Period period) => new(indicator, File.Region.Set, File.Region.Code, period.ToString(), FigureKey.Total);

    public static FigureKey GetWorldKey(string indicator, Period period) => new(indicator, FigureKey.World, "W", period.ToString(), FigureKey.Total);

    public static FigureKey GetAreaKey(string indicator, string area, Period period) => new(indicator, FigureKey.AreaWord, area, period.ToString(), FigureKey.Total);

    public static IEnumerable<Period> FindPeriods(IEnumerable<NameSpan> names) => ListThings(names).Where(thing => thing.Kind == NameKind.Period).Select(thing => thing.Period).Distinct();

    public static IEnumerable<string> FindAreas(IEnumerable<NameSpan> names) => ListThings(names).Where(thing => thing is { Kind: NameKind.Code, List: Areas }).Select(thing => thing.Code).Distinct();

    public static bool NamesWorld(IEnumerable<NameSpan> names) => ListThings(names).Any(thing => thing.Kind == NameKind.World);

    public bool NamesRegion(IEnumerable<NameSpan> names) => ListThings(names).Any(thing => thing.Kind == NameKind.Code && thing.List == File.Region.Set && thing.Code == File.Region.Code);

    /// <summary>Returns the indicators that a text begins with.</summary>
    public static IEnumerable<string> FindIndicators(IEnumerable<NameSpan> names) => ListThings(names.Take(1)).Where(thing => thing.Kind == NameKind.Indicator).Select(thing => thing.Code);

    /// <summary>Returns the items of an indicator's breakdowns that are named by a code of one dimension, or of two.</summary>
    public IEnumerable<string> FindItems(string indicator, IReadOnlyList<NameSpan> first, IReadOnlyList<NameSpan>? second = null)
    {
        if (!Derivation.Indicators.TryGetValue(indicator, out DerivedIndicator? definition)) yield break;
        foreach (string dimensions in definition.Breakdowns.Keys)
        {
            string[] names = dimensions.Split(';');
            if (second is null)
            {
                if (names.Length == 1)
                    foreach (string code in FindCodes(names[0], first)) yield return $"{names[0]}={code}";
                continue;
            }
            if (names.Length != 2) continue;
            foreach (string code in FindCodes(names[0], first))
                foreach (string other in FindCodes(names[1], second)) yield return $"{names[0]}={code};{names[1]}={other}";
            foreach (string code in FindCodes(names[0], second))
                foreach (string other in FindCodes(names[1], first)) yield return $"{names[0]}={code};{names[1]}={other}";
        }
    }

    private IEnumerable<string> FindCodes(string dimension, IReadOnlyList<NameSpan> names) =>
        Derivation.Dimensions.TryGetValue(dimension, out string[]? lists) ? ListThings(names).Where(thing => thing.Kind == NameKind.Code && lists.Contains(thing.List)).Select(thing => thing.Code).Distinct() : [];

    private static IEnumerable<NamedThing> ListThings(IEnumerable<NameSpan> names) => names.SelectMany(name => name.Things);
}
