using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Charts;
using Indicators.Reports.Words;
using Indicators.Text;

namespace Indicators.Reports;

/// <summary>Formats names, numbers and marks in the reader's language.</summary>
internal sealed class ReportText(Programme programme, ReportWords words)
{
    /// <summary>The maximum number of names that a sentence lists before it counts the others.</summary>
    private const int GreatestNames = 6;

    /// <summary>The marks after a figure, in the order of the legend, with their descriptions.</summary>
    private static readonly (ObservationStatus[] Statuses, string Mark, string Legend, string Words)[] Marks =
    [
        ([ObservationStatus.Provisional], "p", "marks.provisional", "chart.provisional"),
        ([ObservationStatus.Estimated, ObservationStatus.Imputed, ObservationStatus.Forecast], "e", "marks.estimated", "chart.estimated"),
        ([ObservationStatus.LowReliability], "u", "marks.low-reliability", "chart.low-reliability"),
        ([ObservationStatus.Break], "b", "marks.break", "chart.break"),
        ([ObservationStatus.DefinitionDiffers], "d", "marks.definition", "marks.definition.words"),
        ([ObservationStatus.Unvalidated, ObservationStatus.NotSignificant], "v", "marks.other", "marks.other.words"),
    ];

    /// <summary>The signs shown instead of a figure.</summary>
    private static readonly (string Sign, string Legend, string Words)[] Signs =
    [
        (":", "marks.missing", "chart.missing"),
        ("c", "marks.suppressed", "chart.suppressed"),
        (".", "marks.not-applicable", "marks.not-applicable.words"),
    ];

    public Programme Programme => programme;

    public ReportWords Words => words;

    public string Language => words.Language;

    /// <summary>A text of the definitions, with typographic apostrophes.</summary>
    public string Format(LocalizedText text) => text[Language].Replace('\'', '\u2019');

    public string Name(ReferenceArea referenceArea) => referenceArea.Type switch
    {
        ReferenceArea.WorldType => words["place.world"],
        ReferenceArea.AreaType => NameIn("areas", referenceArea.Code),
        _ => referenceArea.Code == RegionSet.Unassigned ? words["place.unassigned"] : NameIn(referenceArea.Type, referenceArea.Code),
    };

    /// <summary>
    /// Describes the reporting countries of a region or the world, such as "reporting countries of Europe (6 of 52)". The region's column
    /// <c>of_</c> and the language gives the name as it follows "countries".
    /// </summary>
    public string ReportingCountries(ReferenceArea referenceArea, int reporting, int members) =>
        words.Plural("place.reporting", reporting, ("of", FormatOfArea(referenceArea)), ("count", Count(reporting)), ("members", Count(members)));

    /// <summary>The same for figures of several periods with different numbers of countries.</summary>
    public string ReportingCountries(ReferenceArea referenceArea, int least, int most, int members) =>
        words["place.reporting.several", ("of", FormatOfArea(referenceArea)), ("least", Count(least)), ("most", Count(most)), ("members", Count(members))];

    /// <summary>The same above figures that give their numbers of countries themselves.</summary>
    public string ReportingCountries(ReferenceArea referenceArea) => words["place.reporting.those", ("of", FormatOfArea(referenceArea))];

    private string FormatOfArea(ReferenceArea referenceArea) => referenceArea.Type == ReferenceArea.WorldType ? words["place.world.of"]
        : referenceArea.Code == RegionSet.Unassigned ? words["place.unassigned.of"]
        : programme.CodeLists.TryGetValue(referenceArea.Type, out CodeList? list) && list.IndexOf(referenceArea.Code) is >= 0 and int index
            && list[index].Attributes.GetValueOrDefault("of_" + Language) is { Length: > 0 } phrase ? phrase.Replace('\'', '\u2019')
        : words["place.of", ("region", Name(referenceArea))];

    /// <summary>The name of a code, or the code itself if it is not in the list.</summary>
    public string NameIn(string codeList, string code) =>
        programme.CodeLists.TryGetValue(codeList, out CodeList? list) && list.IndexOf(code) is >= 0 and int index ? Format(list[index].Name) : code;

    /// <summary>The names of an item's codes, such as "Female, 0-4".</summary>
    public string NameOfItem(IndicatorDefinition indicator, string item) => words.List(item.Split(';').Select(pair =>
    {
        string[] parts = pair.Split('=', 2);
        return ColumnOf(indicator, parts[0])?.CodeList is { } list ? NameIn(list.Id, parts[1]) : parts[^1];
    }));

    public string DimensionTitle(IndicatorDefinition indicator, string dimension) =>
        ColumnOf(indicator, dimension)?.Title is { } title ? Format(title) : dimension;

    private Column? ColumnOf(IndicatorDefinition indicator, string dimension) => indicator.Breakdowns
        .Where(breakdown => breakdown.Dimensions.Contains(dimension)).Select(breakdown => breakdown.Structure)
        .Append(programme.GetStructure(indicator).Id)
        .SelectMany(structure => programme.Structures[structure].Dimensions)
        .FirstOrDefault(column => column.Name == dimension);

    public string Unit(IndicatorDefinition indicator) => NameIn("units", indicator.Unit);

    /// <summary>Whether the unit is written as a sign after the number.</summary>
    public bool IsPercentage(IndicatorDefinition indicator) => programme.IsPercentage(indicator);

    public NumberStyle Numbers(IndicatorDefinition indicator) =>
        words.Numbers(indicator.Decimals, IsPercentage(indicator) ? words["number.percent"] : "");

    /// <summary>The coverage of a figure of an indicator.</summary>
    public string Coverage(IndicatorDefinition indicator, double share)
    {
        CoverageLimits limits = indicator.Limits ?? programme.Limits;
        return words.Percent(share, limits.Publish, limits.Flag);
    }

    public string Count(double value) => words.Numbers(0).Format(value);

    /// <summary>A figure as shown in a table: the rounded value with its mark, or the sign for the reason why there is none.</summary>
    public string Figure(ResultRow? row)
    {
        if (row is not { HasValue: true } figure) return SignOf(row);
        string number = Numbers(figure.Indicator).Format(figure.Value);
        return MarkOf(figure.Status) is { } mark ? $"{number}\u00a0{mark}" : number;
    }

    /// <summary>A figure as written in a sentence, with marks and signs in words.</summary>
    public string FigureInWords(ResultRow? row)
    {
        if (row is not { HasValue: true } figure) return words[Signs.First(entry => entry.Sign == SignOf(row)).Words];
        string number = Numbers(figure.Indicator).Format(figure.Value);
        string? status = Marks.FirstOrDefault(entry => entry.Statuses.Contains(figure.Status)).Words;
        return status is null ? number : $"{number} ({words[status]})";
    }

    /// <summary>The mark after a figure with this status, or null.</summary>
    public static string? MarkOf(ObservationStatus status) => Marks.FirstOrDefault(entry => entry.Statuses.Contains(status)).Mark;

    /// <summary>A difference with its sign; without a sign if it rounds to zero.</summary>
    public string Signed(double value, int decimals, string suffix)
    {
        double rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return (rounded > 0 ? "+" : "") + words.Numbers(decimals, suffix).Format(rounded == 0 ? 0 : value);
    }

    /// <summary>The legend of the marks and signs of some figures, as a single note; empty if there are none.</summary>
    public IEnumerable<string> Legend(IEnumerable<ResultRow?> rows)
    {
        ResultRow?[] all = [.. rows];
        HashSet<string> signs = [.. all.Where(row => row is not { HasValue: true }).Select(SignOf)];
        HashSet<ObservationStatus> statuses = [.. all.Where(row => row is { HasValue: true }).Select(row => row!.Value.Status)];
        string[] meanings =
        [
            .. Signs.Where(entry => signs.Contains(entry.Sign)).Select(entry => words[entry.Legend]),
            .. Marks.Where(entry => entry.Statuses.Any(statuses.Contains)).Select(entry => words[entry.Legend]),
        ];
        return meanings.Length == 0 ? [] : [string.Join(words["marks.separator"], meanings)];
    }

    /// <summary>A shortened list of names: the first ones, and the number of others.</summary>
    public string Shortened(IReadOnlyList<string> names, int most = GreatestNames)
    {
        int more = names.Count - most;
        return more <= 1
            ? words.List(names)
            : words.Plural("list.more", more, ("items", words.List(names.Take(most))), ("count", Count(more)));
    }

    /// <summary>Periods in chronological order as ranges, such as "Q1 2020 to Q3 2020, Q2 2021".</summary>
    public string Spans(IReadOnlyList<Period> periods)
    {
        var spans = new List<(Period First, Period Last)>();
        foreach (Period period in periods)
        {
            if (spans.Count > 0 && spans[^1].Last.Next() == period) spans[^1] = (spans[^1].First, period);
            else spans.Add((period, period));
        }
        return words.List(spans.Select(span => words.Range(span.First, span.Last)));
    }

    /// <summary>Notes that apply to every chart: which areas belong to the region, and how the figures are protected.</summary>
    public IEnumerable<string> General(int regionsAsOf)
    {
        yield return words["chart.note.regions-as-of", ("year", words.Format(Period.Create(Frequency.Annual, regionsAsOf)))];
        if (Protection is { } protection) yield return protection;
    }

    public ChartWords ChartWords => new()
    {
        Missing = words["chart.missing"],
        Suppressed = words["chart.suppressed"],
        Provisional = words["chart.provisional"],
        Estimated = words["chart.estimated"],
        LowReliability = words["chart.low-reliability"],
        Break = words["chart.break"],
        Disconnected = words["chart.apart"],
        Partial = words["chart.partial"],
        AxisNotFromZero = words["chart.axis-not-from-zero"],
        NothingToShow = words["chart.nothing-to-show"],
    };

    public string Source => words["table.source", ("source", Format(programme.Source))];

    /// <summary>How the figures are protected, or a statement that they are not.</summary>
    public string ProtectionInFull => WithOthers(policy => policy switch
    {
        { Method: DisclosureMethod.Rounding } => $"{DescribeProtection("quality.protection", policy)} {words["quality.protection.rounding-bound", ("base", Count(policy.Base))]} {words["quality.protection.withheld"]}",
        { Method: DisclosureMethod.ControlledRounding } => $"{DescribeProtection("quality.protection", policy)} {words["quality.protection.withheld"]}",
        { Suppression: { Dominance: not null } or { PPercent: not null } } => $"{DescribeProtection("quality.protection", policy)} {words["quality.protection.amounts"]} {words["quality.protection.offices"]}",
        { Method: DisclosureMethod.Suppression } => $"{DescribeProtection("quality.protection", policy)} {words["quality.protection.offices"]}",
        _ => DescribeProtection("quality.protection", policy),
    });

    /// <summary>How the figures are protected; null if they are not.</summary>
    public string? Protection => programme.Disclosure.Method == DisclosureMethod.None && OtherPolicies().Length == 0 ? null
        : WithOthers(policy => DescribeProtection(policy.Method == DisclosureMethod.None ? "quality.protection" : "chart.note", policy));

    /// <summary>How the figures of an indicator are protected, in a few words; in several ways if its returns are.</summary>
    public string GetProtectionInShort(IndicatorDefinition indicator) =>
        string.Join("; ", StructuresOf(indicator).Select(structure => programme.GetPolicy(structure)).Distinct().Select(policy => DescribeProtection("method.protection", policy)));

    /// <summary>Whether all returns of an indicator are protected as the programme's are.</summary>
    public bool IsProtectedAsUsual(IndicatorDefinition indicator) => StructuresOf(indicator).All(structure => programme.GetPolicy(structure) == programme.Disclosure);

    private IEnumerable<Structure> StructuresOf(IndicatorDefinition indicator) => IndicatorComponents.Select(indicator)
        .Where(component => component.Role != ComponentRole.LeftOut).SelectMany(component => programme.ResolveTerms(component.Component))
        .Where(term => term.Source == ComponentSource.Structure).Select(term => programme.Structures[term.SourceId])
        .Concat(indicator.Breakdowns.Select(breakdown => programme.Structures[breakdown.Structure])).Append(programme.GetStructure(indicator)).Distinct();

    /// <summary>The policies that differ from the programme's, with the structures that indicators use under each.</summary>
    private IGrouping<DisclosurePolicy, Structure>[] OtherPolicies() =>
        [.. programme.Indicators.SelectMany(StructuresOf).Distinct().OrderBy(structure => structure.Id, StringComparer.Ordinal)
            .Where(structure => programme.GetPolicy(structure) != programme.Disclosure).GroupBy(programme.GetPolicy)];

    /// <summary>Describes the programme's policy, and then those of structures that have another.</summary>
    private string WithOthers(Func<DisclosurePolicy, string> describe) => string.Join(' ', OtherPolicies()
        .Select(other => words["quality.protection.other", ("structures", words.List(other.Select(structure => Format(structure.Title)))), ("protection", describe(other.Key))])
        .Prepend(describe(programme.Disclosure)));

    private string DescribeProtection(string group, DisclosurePolicy policy)
    {
        string id = $"{group}.{policy.MethodWord}";
        (string, string) roundingBase = ("base", Count(policy.Base)), greatest = ("greatest", Count((policy.Suppression?.Threshold ?? policy.Base) - 1));
        return policy.Method switch
        {
            DisclosureMethod.None => words[id],
            DisclosureMethod.Suppression => words[id, ("least", policy.HidesZeros ? "0" : "1"), greatest],
            DisclosureMethod.Rounding => group == "method.protection" ? words[id, roundingBase] : words[id, greatest, roundingBase],
            DisclosureMethod.NearestRounding when group == "quality.protection" => words[id, roundingBase, ("half", Count(policy.Base / 2))],
            _ => words[id, roundingBase],
        };
    }

    private static string SignOf(ResultRow? row) => row?.Status switch
    {
        ObservationStatus.Suppressed => "c",
        ObservationStatus.CannotExist => ".",
        _ => ":",
    };
}
