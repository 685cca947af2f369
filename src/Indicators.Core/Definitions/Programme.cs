using System.Security.Cryptography;
using Indicators.Common;
using Indicators.Messages;

namespace Indicators.Definitions;

/// <summary>How small counts are protected.</summary>
public enum DisclosureMethod
{
    /// <summary>No protection; must be written out.</summary>
    None,

    /// <summary>Additive rounding of small counts to 0 or the base.</summary>
    Rounding,
}

/// <param name="Base">The base of rounding; 0 for <see cref="DisclosureMethod.None"/>.</param>
public sealed record DisclosurePolicy(DisclosureMethod Method, int Base)
{
    /// <summary>Counts above 0 and below it are changed by protection; no other cell is.</summary>
    public double SmallCountThreshold => Method == DisclosureMethod.None ? 0 : Base;

    /// <summary>The method as the definitions write it, such as <c>controlled-rounding</c>.</summary>
    public string MethodWord => EnumWords.Format(Method);
}

/// <summary>A limit written as a fraction, compared without rounding.</summary>
public readonly record struct Fraction(int Numerator, int Denominator)
{
    /// <summary>Whether <paramref name="part"/> of <paramref name="whole"/> reaches the fraction.</summary>
    public bool IsReachedBy(double part, double whole) => part * Denominator >= whole * Numerator;

    /// <summary>The fraction as definitions write it, such as 2/3.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}

/// <summary>Coverage from which a regional figure is published, and from which it is published with a flag.</summary>
public sealed record CoverageLimits(Fraction Publish, Fraction Flag);

/// <summary>Ratios over denominators below <paramref name="Flag"/> are flagged, below <paramref name="Withhold"/> not given.</summary>
public sealed record DenominatorLimits(double Flag, double Withhold);

/// <summary>Who must report a structure.</summary>
public sealed record CalendarEntry(string Structure, IReadOnlyList<string> Areas);

/// <summary>The region sets' mapping of a run: each period's own, or that of one year.</summary>
/// <param name="Year">Null for each period's own mapping.</param>
public sealed record RegionsAsOf(int? Year)
{
    internal static RegionsAsOf OwnPeriod { get; } = new((int?)null);

    /// <summary>The day whose memberships hold for a period: its own last day, or the last day of the year.</summary>
    internal DateOnly DayFor(Period period) => Year is { } year ? new DateOnly(year, 12, 31) : period.LastDay;
}

/// <summary>A file of the definitions.</summary>
public sealed class DefinitionFile
{
    private readonly Lazy<string> sha256;

    internal DefinitionFile(string path, string sha256)
    {
        Path = path;
        this.sha256 = new Lazy<string>(sha256);
    }

    /// <remarks>Most checks of a file never tell the hash, and it would be a tenth of what reading the definitions costs.</remarks>
    internal DefinitionFile(string path, byte[] bytes)
    {
        Path = path;
        sha256 = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>Relative to the definitions' folder, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The SHA-256 of its bytes in lower-case hexadecimal.</summary>
    public string Sha256 => sha256.Value;
}

/// <summary>The shared agreement, read and checked: everything that varies between offices, years and regions.</summary>
public sealed record Programme
{
    /// <summary>The programme's name in every language.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The languages of texts and reports; the first stands in where another is missing.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The words of findings, help and reports in every language that has them.</summary>
    public MessageLibrary Messages { get; init; } = MessageLibrary.BuiltIn;

    /// <summary>The ids of the region sets that may be published.</summary>
    public required IReadOnlyList<string> Publish { get; init; }

    /// <summary>The id of the region set that reports are made for.</summary>
    public required string ReportOn { get; init; }

    /// <summary>Which mapping of areas to regions holds.</summary>
    public required RegionsAsOf RegionsAsOf { get; init; }

    /// <summary>How small counts are protected.</summary>
    public required DisclosurePolicy Disclosure { get; init; }

    /// <summary>The limits of coverage from which regional figures are published.</summary>
    public required CoverageLimits Limits { get; init; }

    /// <summary>For ratios over counts; null where small denominators are not looked at.</summary>
    public DenominatorLimits? SmallDenominators { get; init; }

    /// <summary>The fewest areas that a regional rate rests on, unless the region has fewer members and all of them report.</summary>
    public int LeastAreas { get; init; } = 1;

    /// <summary>How many years back an area's last filing makes it expected, and its last value a weight.</summary>
    public required int Lookback { get; init; }

    /// <summary>Who must report what, by structure.</summary>
    public IReadOnlyList<CalendarEntry> Calendar { get; init; } = [];

    /// <summary>A notice printed in every document and chart, such as "made-up figures".</summary>
    public LocalizedText? Notice { get; init; }

    /// <summary>The source line of charts and tables.</summary>
    public required LocalizedText Source { get; init; }

    /// <summary>The code lists, by id.</summary>
    public required IReadOnlyDictionary<string, CodeList> CodeLists { get; init; }

    /// <summary>The groupings of areas, by id.</summary>
    public required IReadOnlyDictionary<string, RegionSet> RegionSets { get; init; }

    /// <summary>The structures of submissions, by id.</summary>
    public required IReadOnlyDictionary<string, Structure> Structures { get; init; }

    /// <summary>
    /// Every structure that the definitions declare, those among them that were not asked for: what a column of a file may stand for elsewhere. Read when it is needed.
    /// </summary>
    internal Lazy<IReadOnlyCollection<Structure>> EveryStructure { get => field ?? new(() => [.. Structures.Values]); init; }

    /// <summary>In the order of their ids.</summary>
    public required IReadOnlyList<IndicatorDefinition> Indicators { get; init; }

    /// <summary>The reports that can be composed.</summary>
    public required IReadOnlyList<ReportDefinition> Reports { get; init; }

    /// <summary>Every file that was read, by path.</summary>
    public required IReadOnlyList<DefinitionFile> Files { get; init; }

    /// <summary>The code list that every reporting area is a code of.</summary>
    public CodeList Areas => CodeLists["areas"];
}
