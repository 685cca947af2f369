using Indicators.Findings;
using Indicators.Lists;

namespace Indicators.Definitions.Reading.Schema;

/// <summary>
/// The format: every key of every kind of file. The reader refuses what is not here; the README's tables and the editor
/// schemas are held against it by tests.
/// </summary>
internal static class DefinitionKeys
{
    private static readonly TextShape Text = new();
    private static readonly ChoiceShape FrequencyLetter = new(["A", "S", "Q", "M"]);
    private static readonly WordShape Code = new("code", Names.IsCode);
    private static readonly WordShape ColumnName = new("name of a column", Names.IsName);
    private static readonly WordShape Dimension = new("name of a dimension", Names.IsName);
    private static readonly EitherShape CodeOrCodes = new(Code, new ListShape(Code, 1));

    public static MapShape Disclosure { get; } = new("disclosure",
    [
        new("method", ChoiceShape.Create<DisclosureMethod>(), Need.Always, "How small counts are protected. No protection must be written out."),
        new("base", new NumberShape(3, 100, Whole: true), Need.WhereAllowed, "Counts below it become 0 or the base.") { OnlyFor = ["rounding"] },
    ], Variant: "method");

    public static MapShape SmallDenominator { get; } = new("small-denominator",
    [
        new("flag", new NumberShape(0), Need.Always, "A ratio whose denominator is below it has the flag of low reliability."),
        new("withhold", new NumberShape(0), Need.Always, "A ratio whose denominator is below it is not given; 0 withholds none."),
    ]);

    public static MapShape Limits { get; } = new("limits",
    [
        new("publish", new FractionShape(), Need.Always, "Coverage from which a regional figure is published."),
        new("flag", new FractionShape(), Need.Always, "Coverage from which it is published with a flag; below it is withheld."),
        new("lookback", new NumberShape(0, 100, Whole: true), Need.Always, "Years back in which a filing makes an area expected."),
        new("small-denominator", SmallDenominator, Need.Optional, "Ratios that rest on few: persons or cases counted, not reference series."),
        new("least-areas", new NumberShape(1, 100, Whole: true), Need.Optional, "The fewest areas that a regional rate rests on, unless the region has fewer members and all of them report; 1 unless written."),
    ]);

    public static MapShape Calendar { get; } = new("an entry of calendar",
    [
        new("structure", new WordShape("id of a structure"), Need.Always, "The structure that is due."),
        new("areas", new ListShape(Code, 1), Need.Always, "The areas that must report it, from the code list areas."),
    ]);

    public static MapShape Rate { get; } = new("a rate",
    [
        new("id", new WordShape("letters and digits", Names.IsSuffix), Need.Always, "What follows the indicator's id and a hyphen, such as 1k in STK-02-1k."),
        new("reference", new WordShape("code of reference-series"), Need.Always, "The reference series that the indicator's sum is divided by."),
        new("lookback", new NumberShape(0, 100, Whole: true), Need.Optional, "Years back from which a figure of the series may be taken, with a flag; 0 unless written."),
        new("scale", new NumberShape(0.001, 1000000), Need.Optional, "The factor of the value, such as 1000 for per thousand; 1 unless written."),
        new("unit", new WordShape("code of units"), Need.Always, "The unit of the rate."),
        new("decimals", new NumberShape(0, 6, Whole: true), Need.Optional, "Decimals shown; 0 unless written."),
        new("aggregation", new ChoiceShape(["pooled", "none"]), Need.Optional, "What a region gets: pooled, unless written, divides sums; none is for a series whose sum means nothing, and tells the range of areas."),
        new("title", Text, Need.Always, "The rate's title; {title} stands for the indicator's."),
        new("method", Text, Need.Always, "What the rate says and does not; {title} and {id} stand for the indicator's."),
    ]);

    public static MapShape Programme { get; } = new("programme.yaml",
    [
        new(DefinitionFormat.Key, new NumberShape(1, Whole: true), Need.Optional, "The format that the definitions are written in; 1 where it is not written. A tool that is too old for them says so and reads nothing."),
        new("title", Text, Need.Always, "The programme's name."),
        new("languages", new ListShape(new WordShape("language code such as en", Names.IsLanguage), 1), Need.Always, "The languages of texts and reports; the first stands in where another is missing."),
        new("source", Text, Need.Always, "The source line of charts and tables."),
        new("notice", Text, Need.Optional, "A notice on every document and chart, such as that figures are made up."),
        new("publish", new ListShape(new WordShape("id of a region set"), 1), Need.Always, "The groupings that may be published."),
        new("report-on", new WordShape("id of a region set"), Need.Always, "The grouping that reports are made for; one of publish."),
        new("regions-as-of", new EitherShape(new ChoiceShape(["own-period"]), new NumberShape(1900, 2200, Whole: true)), Need.Always, "Whose mapping of areas to regions holds: each period's own, or that of a year."),
        new("disclosure", Disclosure, Need.Always, "The protection of small counts."),
        new("limits", Limits, Need.Always, "Coverage limits."),
        new("rates", new ListShape(Rate), Need.Optional, "Ways to measure sums against reference series, for indicators that ask for them."),
        new("calendar", new ListShape(Calendar), Need.Optional, "Who must report what. Without an entry, whoever filed the structure within lookback is expected."),
    ]);

    public static MapShape SameAs { get; } = new("same-as",
    [
        new("structure", new WordShape("id of a structure"), Need.Always, "The other structure."),
        new("on", new ListShape(new WordShape("name of a column", Names.IsName), 1), Need.Always, "Where the two agree: the reporting area, the period and dimensions that both have."),
    ]);

    public static MapShape Column { get; } = new("a column",
    [
        new("name", ColumnName, Need.Always, "The header in submissions."),
        new("role", ChoiceShape.Create<ColumnRole>(), Need.Always, "What it is for. One reporting-area, one period, one measure; at most one status."),
        new("concept", new WordShape("SDMX concept such as REF_AREA", Names.IsConcept), Need.Always, "The SDMX concept it stands for."),
        new("title", Text, Need.Optional, "Its name for readers."),
        new("aliases", new ListShape(new WordShape("header")), Need.Optional, "Other headers that are accepted, in any language. Case does not count; blanks, hyphens and underscores are alike."),
        new("required", new FlagShape(), Need.Optional, "Whether a file must have the column; true unless written."),
        new("code-list", new WordShape("id of a code list"), Need.WhereAllowed, "The codes that it takes.") { OnlyFor = ["reporting-area", "dimension", "status"] },
        new("totals", new ListShape(Code), Need.Optional, "Codes that are totals of others: known, and never summed with them.") { OnlyFor = ["dimension"] },
        new("only", new OpenMapShape("column of the code list", new ListShape(new WordShape("text"), 1)), Need.Optional, "Takes only the codes that have one of these texts there.") { OnlyFor = ["reporting-area", "dimension"] },
        new("blank", Code, Need.Optional, "The code that a blank cell stands for. Without it a blank dimension is an error.") { OnlyFor = ["dimension", "status"] },
        new("type", ChoiceShape.Create<MeasureType>(), Need.WhereAllowed, "A count is whole and not below 0; a share lies between 0 and 1.") { OnlyFor = ["measure"] },
        new("unit", new WordShape("code of units"), Need.Optional, "What is counted; not written where a dimension says it.") { OnlyFor = ["measure"] },
        new("minimum", new NumberShape(), Need.Optional, "The smallest value.") { OnlyFor = ["measure"] },
        new("maximum", new NumberShape(), Need.Optional, "The largest value.") { OnlyFor = ["measure"] },
        new("missing", new OpenMapShape("cell text", new ChoiceShape(["K", "L", "M", "N", "O", "Q"])), Need.Optional, "Cell texts that say why there is no value, and the SDMX status of each.") { OnlyFor = ["measure"] },
        new("decimal-mark", new ChoiceShape([".", ","]), Need.Optional, "The mark before decimals; a point unless written.") { OnlyFor = ["measure"] },
        new("grouping-mark", new ChoiceShape([".", ",", " ", "'", "\u00A0", "\u202F"]), Need.Optional, "The mark between groups of digits; none unless written.") { OnlyFor = ["measure"] },
    ], Variant: "role");

    /// <summary>The keys of a rule, by the kinds that there are.</summary>
    public static MapShape CreateRule(IReadOnlyList<MapVariant> kinds) => new("a rule",
    [
        new("id", new WordShape("name", Names.IsName), Need.Always, "Its name in counts and findings; unique in the structure, and no code of a finding."),
        new("kind", new ChoiceShape([.. kinds.Select(kind => kind.Word)]), Need.Always, "What it demands; the kinds and their keys follow."),
        new("severity", ChoiceShape.Create<Severity>(), Need.Optional, "An error holds the file back. The kind's own unless written: `indicators explain` with the code of its finding says it."),
        new("level", new NumberShape(1, 5, Whole: true), Need.Optional, "The ESS level of its findings; the kind's own unless written."),
        new("when-missing", ChoiceShape.Create<WhenMissing>(), Need.Optional, "What a missing operand makes of it: undecided unless written, fail with a finding, or ignore, not counted."),
        new("message", Text, Need.Optional, "What findings say first, for those who filed the figures."),
        new("where", RuleShapes.Conditions, Need.Optional, "Only rows with one of these codes. Totals may be asked for."),
    ], Variant: "kind")
    { Variants = kinds };

    public static MapShape CreateStructure(MapShape rule) => new("a structure",
    [
        new("id", new WordShape("name", Names.IsName), Need.Always, "The file's name."),
        new("title", Text, Need.Always, "Its name for readers."),
        new("frequencies", new ListShape(FrequencyLetter, 1), Need.Always, "Which periods rows may have: A years, S half-years, Q quarters, M months."),
        new("absent-rows", ChoiceShape.Create<AbsentRows>(), Need.Always, "What a row that is not there means, where the area filed that period."),
        new("encoding", new WordShape("name of an encoding"), Need.Optional, "The code page of files that are not UTF-8, such as windows-1252."),
        new("same-as", SameAs, Need.Optional, "Another structure that carries the same quantity in other detail."),
        new("unprotected", new OpenMapShape("dimension", CodeOrCodes), Need.Optional, "Rows that count no persons, such as places, money or policies: small-count protection leaves them as filed. A row meets all conditions."),
        new("together", new ListShape(new OpenMapShape("dimension", new ListShape(Code, 2))), Need.Optional, "Codes of a dimension that come together: where one of them was filed, another that was not is unknown, not zero."),
        new("key", new ListShape(ColumnName, 1), Need.Optional, "The columns that tell rows apart: the area, the period and every dimension unless written."),
        new("columns", new ListShape(Column, 1), Need.Always, "The columns, in the order of a template."),
        new("rules", new ListShape(rule), Need.Optional, "What its figures must meet, beside what every file must."),
    ]);

    private static readonly KeyShape[] TermKeys =
    [
        new("structure", new WordShape("id of a structure"), Need.Optional, "Sums the measure of this structure. One source is written: structure, reference, indicator or sum-of."),
        new("reference", new WordShape("code of reference-series"), Need.Optional, "Takes a reference series, such as inhabitants."),
        new("indicator", new WordShape("id of an indicator"), Need.Optional, "Takes the numerator of another indicator."),
        new("where", new OpenMapShape("dimension", CodeOrCodes), Need.Optional, "With structure: only rows with one of these codes. No totals."),
        new("at", ChoiceShape.Create<ComponentTime>(), Need.Optional, "With structure or indicator: opening is the stock at the end of the period before; period unless written."),
        new("over-time", ChoiceShape.Create<OverTime>(), Need.Optional, "With structure: how months make a quarter and quarters a year; the indicator's unless written."),
        new("lookback", new NumberShape(0, 100, Whole: true), Need.Optional, "With reference: years back from which a figure may be taken where the year has none, with a flag; beyond it there is no ratio. 0 unless written."),
    ];

    public static MapShape Term { get; } = new("a term of sum-of", TermKeys);

    public static MapShape Component { get; } = new("a component",
    [
        .. TermKeys,
        new("sum-of", new ListShape(Term, 2), Need.Optional, "Adds up several components. An area that lacks one of them lacks the sum."),
    ]);

    public static MapShape Ratio { get; } = new("an entry of difference-of",
    [
        new("numerator", Component, Need.Always, "What is summed."),
        new("denominator", Component, Need.Always, "What the sum is divided by."),
    ]);

    public static MapShape Bins { get; } = new("bins",
    [
        new("structure", new WordShape("id of a structure"), Need.Always, "The structure that counts by class."),
        new("dimension", new WordShape("name of a dimension", Names.IsName), Need.Always, "The dimension of the classes. Its code list has the columns lower and upper, in days: a class is from lower to below upper, begins where the one before ends, and the last has no upper. A code with neither is no class."),
        new("where", new OpenMapShape("dimension", CodeOrCodes), Need.Optional, "Only rows with one of these codes. No totals."),
        new("over-time", ChoiceShape.Create<OverTime>(), Need.Optional, "How months make a quarter and quarters a year; the indicator's unless written."),
    ]);

    public static MapShape AggregationLimits { get; } = new("limits of an aggregation",
    [
        new("publish", new FractionShape(), Need.Always, "As in programme.yaml, for this indicator."),
        new("flag", new FractionShape(), Need.Always, "As in programme.yaml, for this indicator."),
        new("small-denominator", SmallDenominator, Need.Optional, "As in programme.yaml, for this indicator, whatever its denominator is."),
        new("least-areas", new NumberShape(1, 100, Whole: true), Need.Optional, "As in programme.yaml, for this indicator, whatever its method is."),
    ]);

    public static MapShape Aggregation { get; } = new("aggregation",
    [
        new("method", ChoiceShape.Create<AggregationMethod>(), Need.Always, "sum adds the areas; pooled divides sums of numerators by sums of denominators, or takes a function of all areas; mean, median and weighted-mean are those of the areas' values; count is the number of areas with a numerator above 0; pooled-median goes with bins; none gives regions no value and shows the range of areas."),
        new("weight", Component, Need.WhereAllowed, "What each area weighs.") { OnlyFor = ["weighted-mean"] },
        new("limits", AggregationLimits, Need.Optional, "Coverage limits other than the programme's."),
    ], Variant: "method");

    public static MapShape Estimation { get; } = new("estimation",
    [
        new("method", ChoiceShape.Create<ImputationMethod>(), Need.Always, "carry-forward takes the area's last figure; regional-growth lets it grow as the areas of its region that reported both periods; linear lies between the figures before and after."),
        new("periods", new NumberShape(1, 12, Whole: true), Need.Always, "How many periods a figure may be carried or grown, or a gap may last; periods of the frequency at which the area files."),
    ]);

    public static MapShape Chart { get; } = new("chart",
    [
        new("kind", ChoiceShape.Create<ChartKind>(), Need.Always, "The chart in reports."),
    ]);

    public static MapShape LeftOut { get; } = new("an entry of leaves-out",
    [
        new("of", new ChoiceShape(["numerator", "denominator"]), Need.Always, "The component whose conditions leave rows out."),
        new("where", new OpenMapShape("dimension", CodeOrCodes), Need.Always, "The conditions of the rows left out; they replace the component's own for the same dimension."),
        new("note", Text, Need.Always, "The note to readers; {value} stands for the number left out."),
    ]);

    public static MapShape Indicator { get; } = new("an indicator",
    [
        new("id", new WordShape("name", Names.IsName), Need.Always, "The file's name, such as STK-01; never used again for another meaning."),
        new("title", Text, Need.Always, "What is published, in a few words."),
        new("theme", new WordShape("code of themes"), Need.Always, "The theme, and the folder of the file."),
        new("unit", new WordShape("code of units"), Need.Always, "The unit of the published value."),
        new("frequencies", new ListShape(FrequencyLetter, 1), Need.Always, "The periods it is published for."),
        new("numerator", Component, Need.Optional, "What is summed. One value is written: numerator, difference-of, bins or function."),
        new("denominator", Component, Need.Optional, "With numerator: what the sum is divided by."),
        new("difference-of", new ListShape(Ratio, 2), Need.Optional, "Two ratios: the value is the first minus the second, times scale. A region pools both over the areas that have all four components."),
        new("bins", Bins, Need.Optional, "Counts by class of a duration: the value is the median in days, interpolated within its class."),
        new("function", ChoiceShape.Create<IndicatorFunction>(), Need.Optional, "A function of inputs: gini and weighted-gini over the areas with a value above 0, for regions and the world only; reconciliation-gap is closing - opening - inflow + outflow over closing, with its sign for an area, the sum of absolute gaps for a region."),
        new("inputs", new OpenMapShape("input", Component), Need.Optional, "With function: value for gini; value and weight for weighted-gini; closing, opening, inflow and outflow for reconciliation-gap."),
        new("scale", new NumberShape(0.001, 1000000), Need.Optional, "The factor of the value: 100 for per cent, 1000 for per thousand; 1 unless written."),
        new("decimals", new NumberShape(0, 6, Whole: true), Need.Optional, "Decimals shown; data keep the value unrounded; 0 unless written."),
        new("breakdowns", new ListShape(new EitherShape(Dimension, new OpenMapShape("dimension", new WordShape("id of a structure")))), Need.Optional, "Dimensions shown beside the total, each alone; {sex: demographics} where another structure carries it."),
        new("cross", new ListShape(new ListShape(Dimension, 2)), Need.Optional, "Dimensions shown crossed, such as [sex, age]."),
        new("over-time", ChoiceShape.Create<OverTime>(), Need.Optional, "How months make a quarter and quarters a year: a flow is summed, a stock is that of the end of the period, a level is the mean by months. Needed wherever a structure reports more often than the indicator."),
        new("aggregation", Aggregation, Need.Always, "How the areas of a region combine."),
        new("rates", new ListShape(new WordShape("id of a rate"), 1), Need.Optional, "Rates of programme.yaml; each gives an indicator of its own, such as STK-02-1k. Sums only."),
        new("estimation", Estimation, Need.Optional, "How an area's figure is estimated where it was expected and not reported; not at all unless written."),
        new("direction", ChoiceShape.Create<Direction>(), Need.Always, "Which way is better; colours changes, computes nothing."),
        new("chart", Chart, Need.Always, "How it is drawn."),
        new("references", new ListShape(new WordShape("text")), Need.Optional, "The frameworks it belongs to, such as SDG 10.7.4."),
        new("method", Text, Need.Always, "What is counted, what is not, and known limits."),
        new("leaves-out", new ListShape(LeftOut), Need.Optional, "Rows left out whose number readers must know."),
    ]);

    public static MapShape Section { get; } = new("a section",
    [
        new("kind", ChoiceShape.Create<SectionKind>(), Need.Always, "What the section holds; text is the office's own words."),
        new("title", Text, Need.Optional, "Its heading, instead of the usual one."),
        new("theme", new WordShape("code of themes"), Need.WhereAllowed, "The theme whose indicators it shows.") { OnlyFor = ["theme"] },
        new("indicators", new ListShape(new WordShape("id of an indicator")), Need.Optional, "Which indicators, in order; all of the theme unless written.") { OnlyFor = ["key-figures", "theme", "national-figures"] },
        new("markdown", new TextShape("file name"), Need.WhereAllowed, "The Markdown file beside the report: one per language.") { OnlyFor = ["text"] },
    ], Variant: "kind");

    public static MapShape Report { get; } = new("a report",
    [
        new("id", new WordShape("name", Names.IsName), Need.Always, "The file's name."),
        new("title", Text, Need.Always, "The title on the cover."),
        new("sections", new ListShape(Section, 1), Need.Always, "The sections, in order."),
    ]);

    /// <summary>The columns of <c>code-lists/*.csv</c>. <c>name_*</c> stands for one column per language; any other column is an attribute.</summary>
    public static MapShape CodeListColumns { get; } = new("a code list",
    [
        new("code", Code, Need.Always, "The code, exactly as submissions write it."),
        new("name_*", new WordShape("text"), Need.Always, "The name in a language: name_en, name_fr. The programme's first language is needed."),
        new("parent", Code, Need.Optional, "The code of the same list that this one is a part of."),
        new("valid_from", new WordShape("day, such as 2025-01-31"), Need.Optional, "The first day on which it may be used."),
        new("valid_to", new WordShape("day, such as 2025-01-31"), Need.Optional, "The last day on which it may be used."),
        new("exists_from", new NumberShape(1900, 2200, Whole: true), Need.Optional, "The first year for which the category was counted: before it an absent row is missing, not zero."),
        new("replaced_by", Code, Need.Optional, "The code of the same list to use instead."),
        new("followed_by", new WordShape("codes"), Need.Optional, "Several codes of the same list, with blanks between, one of which is to be used instead."),
    ]);

    /// <summary>The columns of <c>spellings/*.csv</c>.</summary>
    public static MapShape SpellingColumns { get; } = new("a spelling",
    [
        new("text", new WordShape("text"), Need.Always, "What offices write. Case, accents and kinds of hyphens do not count; among figures # stands for any number."),
        new("write", new WordShape("codes"), Need.Always, "The code that is certainly meant. Of figures: 0, or the statuses, with blanks between, whose missing marks say what is meant."),
        new("stands_in", Code, Need.Always, "The code under which the list counts what it has no code for."),
        new("note", new WordShape("text"), Need.Always, "A sentence of the finding for those who wrote the text."),
    ]);

    /// <summary>The columns of <c>region-sets/*.csv</c>.</summary>
    public static MapShape RegionSetColumns { get; } = new("a region set",
    [
        new("set", new WordShape("name", Names.IsName), Need.Always, "The file's name."),
        new("region", Code, Need.Always, "A code of the code list of the same name."),
        new("area", Code, Need.Always, "A code of areas."),
        new("valid_from", new WordShape("day, such as 2025-01-31"), Need.Always, "The first day of the membership; a blank leaves it open."),
        new("valid_to", new WordShape("day, such as 2025-01-31"), Need.Always, "The last day of the membership; a blank leaves it open."),
    ]);

    /// <summary>Every table, in the order of the README.</summary>
    /// <param name="structure">The keys of a structure.</param>
    /// <param name="rules">The keys of rules, those of every kind first.</param>
    public static IReadOnlyList<MapShape> CreateAll(MapShape structure, IReadOnlyList<MapShape> rules) =>
    [
        Programme, Disclosure, Limits, SmallDenominator, Rate, Calendar, CodeListColumns, SpellingColumns, RegionSetColumns, structure, Column, SameAs,
        .. rules,
        Indicator, Component, Term, Ratio, Bins, Aggregation, AggregationLimits, Estimation, Chart, LeftOut, Report, Section,
    ];
}
