using System.Security.Cryptography;
using Indicators.Messages;

namespace Indicators.Definitions;

/// <summary>A limit given as a fraction and compared without rounding.</summary>
public readonly record struct Fraction(int Numerator, int Denominator)
{
    /// <summary>Whether the share of <paramref name="part"/> in <paramref name="whole"/> reaches the fraction.</summary>
    public bool IsReachedBy(double part, double whole) => part * Denominator >= whole * Numerator;

    /// <summary>Returns the fraction as written in definitions, such as 2/3.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}

/// <summary>The coverage from which a regional figure is published without a flag, and from which it is published with a flag.</summary>
public sealed record CoverageLimits(Fraction Publish, Fraction Flag);

/// <summary>
/// Ratios with denominators below <paramref name="Flag"/> are flagged; those with denominators below <paramref name="Withhold"/> are withheld.
/// </summary>
public sealed record DenominatorLimits(double Flag, double Withhold);

/// <summary>The areas that must report a structure.</summary>
public sealed record CalendarEntry(string Structure, IReadOnlyList<string> Areas);

/// <summary>Which mapping of areas to regions a run uses: that of each period, or that of one year.</summary>
/// <param name="Year">Null for each period's own mapping.</param>
public sealed record RegionsAsOf(int? Year)
{
    internal static RegionsAsOf OwnPeriod { get; } = new((int?)null);

    /// <summary>Returns the day whose memberships apply to a period: its last day, or the last day of the year.</summary>
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

    /// <remarks>The hash is computed on demand: most validations never show it, and it would take a tenth of the time for reading the definitions.</remarks>
    internal DefinitionFile(string path, byte[] bytes)
    {
        Path = path;
        sha256 = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>The path relative to the definitions folder, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public string Sha256 => sha256.Value;
}

/// <summary>The validated definitions: everything that varies between offices, years and regions.</summary>
public sealed record Programme
{
    /// <summary>The programme's name in every language.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The languages of texts and reports; the first is used where another is missing.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The messages of findings, help and reports in all available languages.</summary>
    public MessageLibrary Messages { get; init; } = MessageLibrary.BuiltIn;

    /// <summary>The ids of the region sets that may be published.</summary>
    public required IReadOnlyList<string> PublishedRegionSets { get; init; }

    /// <summary>The id of the region set used in reports.</summary>
    public required string ReportRegionSet { get; init; }

    /// <summary>Which mapping of areas to regions is used.</summary>
    public required RegionsAsOf RegionsAsOf { get; init; }

    /// <summary>How small counts are protected.</summary>
    public required DisclosurePolicy Disclosure { get; init; }

    /// <summary>Returns how the figures of a structure are protected: by its own policy, or else by that of the programme.</summary>
    /// <param name="structure">The structure.</param>
    public DisclosurePolicy GetPolicy(Structure structure) => structure.Disclosure ?? Disclosure;

    /// <summary>Whether the figures of any structure are withheld where they are small.</summary>
    internal bool Suppresses => Structures.Values.Any(structure => GetPolicy(structure).Method == DisclosureMethod.Suppression);

    /// <summary>The coverage limits from which regional figures are published.</summary>
    public required CoverageLimits Limits { get; init; }

    /// <summary>The limits of denominators that are counts; null if small denominators are not checked.</summary>
    public DenominatorLimits? SmallDenominators { get; init; }

    /// <summary>The minimum number of areas in a regional rate, unless the region has fewer members and all of them report.</summary>
    public int LeastAreas { get; init; } = 1;

    /// <summary>The number of years for which an area's last filing makes it expected, and for which its last value gives it a weight.</summary>
    public required int Lookback { get; init; }

    /// <summary>The areas that must report, by structure.</summary>
    public IReadOnlyList<CalendarEntry> Calendar { get; init; } = [];

    /// <summary>A notice printed in every document and chart, such as "made-up figures".</summary>
    public LocalizedText? Notice { get; init; }

    /// <summary>The source line of charts and tables.</summary>
    public required LocalizedText Source { get; init; }

    /// <summary>The code lists, by id.</summary>
    public required IReadOnlyDictionary<string, CodeList> CodeLists { get; init; }

    /// <summary>The region sets, by id.</summary>
    public required IReadOnlyDictionary<string, RegionSet> RegionSets { get; init; }

    /// <summary>The structures of submissions, by id.</summary>
    public required IReadOnlyDictionary<string, Structure> Structures { get; init; }

    /// <summary>
    /// All structures that the definitions declare, including those that were not requested: used to find where a column of a file belongs.
    /// Read on demand.
    /// </summary>
    internal Lazy<IReadOnlyCollection<Structure>> EveryStructure { get => field ?? new(() => [.. Structures.Values]); init; }

    /// <summary>The indicators, in the order of their ids.</summary>
    public required IReadOnlyList<IndicatorDefinition> Indicators { get; init; }

    /// <summary>The reports that can be produced.</summary>
    public required IReadOnlyList<ReportDefinition> Reports { get; init; }

    /// <summary>Every file that was read, by path.</summary>
    public required IReadOnlyList<DefinitionFile> Files { get; init; }

    /// <summary>The code list of reporting areas.</summary>
    public CodeList Areas => CodeLists["areas"];
}
