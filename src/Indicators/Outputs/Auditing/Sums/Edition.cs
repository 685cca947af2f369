using Indicators.Definitions;
using Indicators.Outputs.Auditing.Figures;

namespace Indicators.Outputs.Auditing.Sums;

/// <summary>The figures of one edition of a publication.</summary>
/// <param name="Name">The folder as the user named it; empty for the edition under audit.</param>
/// <param name="IsRevised">Whether the rows of an area in a structure and period may be others than in the edition under audit.</param>
internal sealed record Edition(
    string Name, PublishedDerivation Derivation, int? RegionsAsOf, IReadOnlyCollection<Figure> Figures, Func<string, string, Period, bool> IsRevised)
{
    /// <summary>Stands between the code of an area and the edition whose rows are meant.</summary>
    private const char Mark = '@';

    /// <summary>The same figures by the regions of other years.</summary>
    public IReadOnlyList<Edition> OtherMappings { get; init; } = [];

    /// <summary>Those of the figures that the mapping changes; the others are in the edition that it is one of the mappings of.</summary>
    public IReadOnlyCollection<Figure>? Changed { get; init; }

    public bool IsEarlier => Name.Length > 0;

    /// <summary>Returns the edition by the regions of a year.</summary>
    /// <param name="changed">The figures of regions that gained or lost areas, over those of the year.</param>
    public Edition WithRegionsAsOf(int year, IReadOnlyCollection<Figure> changed) =>
        this with { RegionsAsOf = year, Figures = RegionFigures.Replace(Figures, changed), Changed = changed, OtherMappings = [] };

    /// <summary>Returns a name for the rows of an area: the same in two editions if the rows are.</summary>
    public string NameRows(string area, string structure, Period period) => IsEarlier && IsRevised(area, structure, period) ? area + Mark + Name : area;

    /// <summary>Returns the name of the edition whose rows are named; empty for rows of the edition under audit.</summary>
    public static string FindEdition(string rows) => rows.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and int mark ? rows[(mark + 1)..] : "";

    /// <summary>Returns the code of the area whose rows are named.</summary>
    public static string FindArea(string rows) => rows.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and int mark ? rows[..mark] : rows;
}
