using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Schema;

/// <summary>
/// The format: every key of every kind of file. The reader rejects other keys; tests compare the README's tables and the editor
/// schemas with this table.
/// </summary>
internal static class DefinitionKeys
{
    private static readonly TextShape Text = new();
    private static readonly ChoiceShape FrequencyLetter = new(["A", "S", "Q", "M"]);
    private static readonly WordShape Code = new(KeyMessages.ValueCode, Names.IsCode);
    private static readonly WordShape ColumnName = new(KeyMessages.ValueColumn, Names.IsName);
    private static readonly WordShape Dimension = new(KeyMessages.ValueDimensionName, Names.IsName);
    private static readonly EitherShape CodeOrCodes = new(Code, new ListShape(Code, 1));

    public static MapShape Dominance { get; } = new(KeyMessages.MapDominance,
    [
        new("contributors", new NumberShape(1, 100, Whole: true), Need.Always, KeyMessages.DominanceNumber),
        new("percent", new NumberShape(0.01, 99.99), Need.Always, KeyMessages.DominanceShare),
    ]);

    public static MapShape Disclosure { get; } = new(KeyMessages.MapDisclosure,
    [
        new("method", ChoiceShape.Create<DisclosureMethod>(), Need.Always, KeyMessages.MethodOfProtection),
        new("base", new NumberShape(3, 100, Whole: true), Need.WhereAllowed, KeyMessages.RoundingBase) { OnlyFor = ["rounding", "controlled-rounding", "nearest-rounding"] },
        new("zeros", new ChoiceShape(["hidden", "shown"]), Need.Optional, KeyMessages.ZerosPolicy) { OnlyFor = ["rounding", "controlled-rounding", "nearest-rounding", "suppression"] },
        new("threshold", new NumberShape(2, 100, Whole: true), Need.WhereAllowed, KeyMessages.SuppressionThreshold) { OnlyFor = ["suppression"] },
        new("width", new NumberShape(1, 100, Whole: true), Need.Optional, KeyMessages.SuppressionWidth) { OnlyFor = ["suppression"] },
        new("group-disclosure", new FlagShape(), Need.Optional, KeyMessages.GroupDisclosure) { OnlyFor = ["suppression"] },
        new("solver", new ChoiceShape(["optional", "required"]), Need.Optional, KeyMessages.SuppressionSolver) { OnlyFor = ["suppression"] },
        new("dominance", Dominance, Need.Optional, KeyMessages.Dominance) { OnlyFor = ["suppression"] },
        new("p-percent", new NumberShape(0.01, 100), Need.Optional, KeyMessages.PPercent) { OnlyFor = ["suppression"] },
    ], Variant: "method");

    public static MapShape SmallDenominator { get; } = new(KeyMessages.MapSmallDenominator,
    [
        new("flag", new NumberShape(0), Need.Always, KeyMessages.FlagSmallDenominator),
        new("withhold", new NumberShape(0), Need.Always, KeyMessages.WithholdSmallDenominator),
    ]);

    public static MapShape Limits { get; } = new(KeyMessages.MapLimits,
    [
        new("publish", new FractionShape(), Need.Always, KeyMessages.PublishLimit),
        new("flag", new FractionShape(), Need.Always, KeyMessages.FlagLimit),
        new("lookback", new NumberShape(0, 100, Whole: true), Need.Always, KeyMessages.LookbackLimit),
        new("small-denominator", SmallDenominator, Need.Optional, KeyMessages.SmallDenominators),
        new("least-areas", new NumberShape(1, 100, Whole: true), Need.Optional, KeyMessages.LeastAreas),
    ]);

    public static MapShape Calendar { get; } = new(KeyMessages.MapCalendarEntry,
    [
        new("structure", new WordShape(KeyMessages.ValueStructureId), Need.Always, KeyMessages.CalendarStructure),
        new("areas", new ListShape(Code, 1), Need.Always, KeyMessages.CalendarAreas),
    ]);

    public static MapShape Rate { get; } = new(KeyMessages.MapRate,
    [
        new("id", new WordShape(KeyMessages.ValueLettersAndDigits, Names.IsSuffix), Need.Always, KeyMessages.RateSuffix),
        new("reference", new WordShape(KeyMessages.ValueReferenceSeries), Need.Always, KeyMessages.RateReference),
        new("lookback", new NumberShape(0, 100, Whole: true), Need.Optional, KeyMessages.RateLookback),
        new("scale", new NumberShape(0.001, 1000000), Need.Optional, KeyMessages.RateScale),
        new("unit", new WordShape(KeyMessages.ValueUnit), Need.Always, KeyMessages.RateUnit),
        new("decimals", new NumberShape(0, 6, Whole: true), Need.Optional, KeyMessages.DecimalsShown),
        new("aggregation", new ChoiceShape(["pooled", "none"]), Need.Optional, KeyMessages.RateAggregation),
        new("title", Text, Need.Always, KeyMessages.RateTitle),
        new("method", Text, Need.Always, KeyMessages.RateMethod),
    ]);

    public static MapShape Programme { get; } = new(KeyMessages.MapProgramme,
    [
        new(DefinitionFormat.Key, new NumberShape(1, Whole: true), Need.Optional, KeyMessages.Format),
        new("title", Text, Need.Always, KeyMessages.ProgrammeTitle),
        new("languages", new ListShape(new WordShape(KeyMessages.ValueLanguage, Names.IsLanguage), 1), Need.Always, KeyMessages.Languages),
        new("source", Text, Need.Always, KeyMessages.SourceLine),
        new("notice", Text, Need.Optional, KeyMessages.Notice),
        new("publish", new ListShape(new WordShape(KeyMessages.ValueRegionSet), 1), Need.Always, KeyMessages.Publish),
        new("report-on", new WordShape(KeyMessages.ValueRegionSet), Need.Always, KeyMessages.ReportOn),
        new("regions-as-of", new EitherShape(new ChoiceShape(["own-period"]), new NumberShape(1900, 2200, Whole: true)), Need.Always, KeyMessages.RegionsAsOf),
        new("disclosure", Disclosure, Need.Always, KeyMessages.Disclosure),
        new("limits", Limits, Need.Always, KeyMessages.Limits),
        new("rates", new ListShape(Rate), Need.Optional, KeyMessages.Rates),
        new("calendar", new ListShape(Calendar), Need.Optional, KeyMessages.Calendar),
    ]);

    public static MapShape SameAs { get; } = new(KeyMessages.MapSameAs,
    [
        new("structure", new WordShape(KeyMessages.ValueStructureId), Need.Always, KeyMessages.SameAsStructure),
        new("on", new ListShape(new WordShape(KeyMessages.ValueColumn, Names.IsName), 1), Need.Always, KeyMessages.SameAsOn),
    ]);

    public static MapShape Column { get; } = new(KeyMessages.MapColumn,
    [
        new("name", ColumnName, Need.Always, KeyMessages.ColumnName),
        new("role", ChoiceShape.Create<ColumnRole>(), Need.Always, KeyMessages.ColumnRole),
        new("concept", new WordShape(KeyMessages.ValueConcept, Names.IsConcept), Need.Always, KeyMessages.ColumnConcept),
        new("title", Text, Need.Optional, KeyMessages.NameForReaders),
        new("aliases", new ListShape(new WordShape(KeyMessages.ValueHeader)), Need.Optional, KeyMessages.Aliases),
        new("required", new FlagShape(), Need.Optional, KeyMessages.Required),
        new("code-list", new WordShape(KeyMessages.ValueCodeList), Need.WhereAllowed, KeyMessages.ColumnCodeList) { OnlyFor = ["reporting-area", "dimension", "status"] },
        new("totals", new ListShape(Code), Need.Optional, KeyMessages.Totals) { OnlyFor = ["dimension"] },
        new("only", new OpenMapShape(KeyMessages.ValueCodeListColumn, new ListShape(new WordShape(KeyMessages.ValueText), 1)), Need.Optional, KeyMessages.Only) { OnlyFor = ["reporting-area", "dimension"] },
        new("blank", Code, Need.Optional, KeyMessages.Blank) { OnlyFor = ["dimension", "status"] },
        new("type", ChoiceShape.Create<MeasureType>(), Need.WhereAllowed, KeyMessages.MeasureType) { OnlyFor = ["measure"] },
        new("unit", new WordShape(KeyMessages.ValueUnit), Need.Optional, KeyMessages.MeasureUnit) { OnlyFor = ["measure"] },
        new("minimum", new NumberShape(), Need.Optional, KeyMessages.MinimumValue) { OnlyFor = ["measure"] },
        new("maximum", new NumberShape(), Need.Optional, KeyMessages.MaximumValue) { OnlyFor = ["measure"] },
        new("missing", new OpenMapShape(KeyMessages.ValueCellText, new ChoiceShape(["K", "L", "M", "N", "O", "Q"])), Need.Optional, KeyMessages.MissingMarks) { OnlyFor = ["measure"] },
        new("decimal-mark", new ChoiceShape([".", ","]), Need.Optional, KeyMessages.DecimalMark) { OnlyFor = ["measure"] },
        new("grouping-mark", new ChoiceShape([".", ",", " ", "'", "\u00A0", "\u202F"]), Need.Optional, KeyMessages.GroupingMark) { OnlyFor = ["measure"] },
    ], Variant: "role");

    /// <summary>Creates the keys of a rule from the kinds of rules.</summary>
    public static MapShape CreateRule(IReadOnlyList<MapVariant> kinds) => new(KeyMessages.MapRule,
    [
        new("id", new WordShape(KeyMessages.ValueName, Names.IsName), Need.Always, KeyMessages.RuleId),
        new("kind", new ChoiceShape([.. kinds.Select(kind => kind.Word)]), Need.Always, KeyMessages.RuleKind),
        new("severity", ChoiceShape.Create<Severity>(), Need.Optional, KeyMessages.RuleSeverity),
        new("level", new NumberShape(1, 5, Whole: true), Need.Optional, KeyMessages.RuleLevel),
        new("when-missing", ChoiceShape.Create<WhenMissing>(), Need.Optional, KeyMessages.WhenMissing),
        new("message", Text, Need.Optional, KeyMessages.RuleMessage),
        new("where", RuleShapes.Conditions, Need.Optional, KeyMessages.RuleWhere),
    ], Variant: "kind")
    { Variants = kinds };

    public static MapShape CreateStructure(MapShape rule) => new(KeyMessages.MapStructure,
    [
        new("id", new WordShape(KeyMessages.ValueName, Names.IsName), Need.Always, KeyMessages.FileName),
        new("title", Text, Need.Always, KeyMessages.NameForReaders),
        new("frequencies", new ListShape(FrequencyLetter, 1), Need.Always, KeyMessages.Frequencies),
        new("absent-rows", ChoiceShape.Create<AbsentRows>(), Need.Always, KeyMessages.AbsentRows),
        new("encoding", new WordShape(KeyMessages.ValueEncoding), Need.Optional, KeyMessages.Encoding),
        new("same-as", SameAs, Need.Optional, KeyMessages.SameAs),
        new("disclosure", Disclosure, Need.Optional, KeyMessages.StructureDisclosure),
        new("unprotected", new OpenMapShape(KeyMessages.ValueDimension, CodeOrCodes), Need.Optional, KeyMessages.Unprotected),
        new("together", new ListShape(new OpenMapShape(KeyMessages.ValueDimension, new ListShape(Code, 2))), Need.Optional, KeyMessages.Together),
        new("key", new ListShape(ColumnName, 1), Need.Optional, KeyMessages.Key),
        new("columns", new ListShape(Column, 1), Need.Always, KeyMessages.Columns),
        new("rules", new ListShape(rule), Need.Optional, KeyMessages.Rules),
    ]);

    private static readonly KeyShape[] TermKeys =
    [
        new("structure", new WordShape(KeyMessages.ValueStructureId), Need.Optional, KeyMessages.ComponentStructure),
        new("reference", new WordShape(KeyMessages.ValueReferenceSeries), Need.Optional, KeyMessages.ComponentReference),
        new("indicator", new WordShape(KeyMessages.ValueIndicator), Need.Optional, KeyMessages.ComponentIndicator),
        new("where", new OpenMapShape(KeyMessages.ValueDimension, CodeOrCodes), Need.Optional, KeyMessages.ComponentWhere),
        new("at", ChoiceShape.Create<ComponentTime>(), Need.Optional, KeyMessages.ComponentAt),
        new("over-time", ChoiceShape.Create<OverTime>(), Need.Optional, KeyMessages.ComponentOverTime),
        new("lookback", new NumberShape(0, 100, Whole: true), Need.Optional, KeyMessages.ComponentLookback),
    ];

    public static MapShape Term { get; } = new(KeyMessages.MapTerm, TermKeys);

    public static MapShape Component { get; } = new(KeyMessages.MapComponent,
    [
        .. TermKeys,
        new("sum-of", new ListShape(Term, 2), Need.Optional, KeyMessages.SumOf),
    ]);

    public static MapShape Ratio { get; } = new(KeyMessages.MapRatio,
    [
        new("numerator", Component, Need.Always, KeyMessages.Summed),
        new("denominator", Component, Need.Always, KeyMessages.DividedBy),
    ]);

    public static MapShape Bins { get; } = new(KeyMessages.MapBins,
    [
        new("structure", new WordShape(KeyMessages.ValueStructureId), Need.Always, KeyMessages.BinsStructure),
        new("dimension", new WordShape(KeyMessages.ValueDimensionName, Names.IsName), Need.Always, KeyMessages.BinsDimension),
        new("where", new OpenMapShape(KeyMessages.ValueDimension, CodeOrCodes), Need.Optional, KeyMessages.BinsWhere),
        new("over-time", ChoiceShape.Create<OverTime>(), Need.Optional, KeyMessages.BinsOverTime),
    ]);

    public static MapShape AggregationLimits { get; } = new(KeyMessages.MapAggregationLimits,
    [
        new("publish", new FractionShape(), Need.Always, KeyMessages.LimitOfIndicator),
        new("flag", new FractionShape(), Need.Always, KeyMessages.LimitOfIndicator),
        new("small-denominator", SmallDenominator, Need.Optional, KeyMessages.DenominatorOfIndicator),
        new("least-areas", new NumberShape(1, 100, Whole: true), Need.Optional, KeyMessages.AreasOfIndicator),
    ]);

    public static MapShape Aggregation { get; } = new(KeyMessages.MapAggregation,
    [
        new("method", ChoiceShape.Create<AggregationMethod>(), Need.Always, KeyMessages.AggregationMethod),
        new("weight", Component, Need.WhereAllowed, KeyMessages.Weight) { OnlyFor = ["weighted-mean"] },
        new("limits", AggregationLimits, Need.Optional, KeyMessages.AggregationLimits),
    ], Variant: "method");

    public static MapShape Estimation { get; } = new(KeyMessages.MapEstimation,
    [
        new("method", ChoiceShape.Create<ImputationMethod>(), Need.Always, KeyMessages.EstimationMethod),
        new("periods", new NumberShape(1, 12, Whole: true), Need.Always, KeyMessages.EstimationPeriods),
    ]);

    public static MapShape Chart { get; } = new(KeyMessages.MapChart,
    [
        new("kind", ChoiceShape.Create<ChartKind>(), Need.Always, KeyMessages.ChartKind),
    ]);

    public static MapShape LeftOut { get; } = new(KeyMessages.MapLeavesOut,
    [
        new("of", new ChoiceShape(["numerator", "denominator"]), Need.Always, KeyMessages.LeavesOutOf),
        new("where", new OpenMapShape(KeyMessages.ValueDimension, CodeOrCodes), Need.Always, KeyMessages.LeavesOutWhere),
        new("note", Text, Need.Always, KeyMessages.LeavesOutNote),
    ]);

    public static MapShape Indicator { get; } = new(KeyMessages.MapIndicator,
    [
        new("id", new WordShape(KeyMessages.ValueName, Names.IsName), Need.Always, KeyMessages.IndicatorId),
        new("title", Text, Need.Always, KeyMessages.IndicatorTitle),
        new("theme", new WordShape(KeyMessages.ValueTheme), Need.Always, KeyMessages.IndicatorTheme),
        new("unit", new WordShape(KeyMessages.ValueUnit), Need.Always, KeyMessages.IndicatorUnit),
        new("frequencies", new ListShape(FrequencyLetter, 1), Need.Always, KeyMessages.IndicatorFrequencies),
        new("numerator", Component, Need.Optional, KeyMessages.Numerator),
        new("denominator", Component, Need.Optional, KeyMessages.Denominator),
        new("difference-of", new ListShape(Ratio, 2), Need.Optional, KeyMessages.DifferenceOf),
        new("bins", Bins, Need.Optional, KeyMessages.Bins),
        new("function", ChoiceShape.Create<IndicatorFunction>(), Need.Optional, KeyMessages.Function),
        new("inputs", new OpenMapShape(KeyMessages.ValueInput, Component), Need.Optional, KeyMessages.Inputs),
        new("scale", new NumberShape(0.001, 1000000), Need.Optional, KeyMessages.Scale),
        new("decimals", new NumberShape(0, 6, Whole: true), Need.Optional, KeyMessages.Decimals),
        new("breakdowns", new ListShape(new EitherShape(Dimension, new OpenMapShape(KeyMessages.ValueDimension, new WordShape(KeyMessages.ValueStructureId)))), Need.Optional, KeyMessages.Breakdowns),
        new("cross", new ListShape(new ListShape(Dimension, 2)), Need.Optional, KeyMessages.Cross),
        new("over-time", ChoiceShape.Create<OverTime>(), Need.Optional, KeyMessages.OverTime),
        new("aggregation", Aggregation, Need.Always, KeyMessages.Aggregation),
        new("rates", new ListShape(new WordShape(KeyMessages.ValueRate), 1), Need.Optional, KeyMessages.IndicatorRates),
        new("estimation", Estimation, Need.Optional, KeyMessages.Estimation),
        new("direction", ChoiceShape.Create<Direction>(), Need.Always, KeyMessages.Direction),
        new("chart", Chart, Need.Always, KeyMessages.Chart),
        new("references", new ListShape(new WordShape(KeyMessages.ValueText)), Need.Optional, KeyMessages.References),
        new("method", Text, Need.Always, KeyMessages.Method),
        new("words", WordKeys.Indicator, Need.Optional, KeyMessages.Words),
        new("leaves-out", new ListShape(LeftOut), Need.Optional, KeyMessages.LeavesOut),
    ]);

    public static MapShape Section { get; } = new(KeyMessages.MapSection,
    [
        new("kind", ChoiceShape.Create<SectionKind>(), Need.Always, KeyMessages.SectionKind),
        new("title", Text, Need.Optional, KeyMessages.SectionTitle),
        new("theme", new WordShape(KeyMessages.ValueTheme), Need.WhereAllowed, KeyMessages.SectionTheme) { OnlyFor = ["theme"] },
        new("indicators", new ListShape(new WordShape(KeyMessages.ValueIndicator)), Need.Optional, KeyMessages.SectionIndicators) { OnlyFor = ["key-figures", "theme", "national-figures"] },
        new("markdown", new TextShape(KeyMessages.ValueFileName), Need.WhereAllowed, KeyMessages.Markdown) { OnlyFor = ["text"] },
    ], Variant: "kind");

    public static MapShape Report { get; } = new(KeyMessages.MapReport,
    [
        new("id", new WordShape(KeyMessages.ValueName, Names.IsName), Need.Always, KeyMessages.FileName),
        new("title", Text, Need.Always, KeyMessages.ReportTitle),
        new("sections", new ListShape(Section, 1), Need.Always, KeyMessages.Sections),
    ]);

    /// <summary>The columns of <c>code-lists/*.csv</c>. <c>name_*</c> represents one column for each language; any other column is an attribute.</summary>
    public static MapShape CodeListColumns { get; } = new(KeyMessages.MapCodeList,
    [
        new("code", Code, Need.Always, KeyMessages.Code),
        new("name_*", new WordShape(KeyMessages.ValueText), Need.Always, KeyMessages.CodeName),
        new("parent", Code, Need.Optional, KeyMessages.Parent),
        new("valid_from", new WordShape(KeyMessages.ValueDay), Need.Optional, KeyMessages.ValidFrom),
        new("valid_to", new WordShape(KeyMessages.ValueDay), Need.Optional, KeyMessages.ValidTo),
        new("exists_from", new NumberShape(1900, 2200, Whole: true), Need.Optional, KeyMessages.ExistsFrom),
        new("replaced_by", Code, Need.Optional, KeyMessages.ReplacedBy),
        new("followed_by", new WordShape(KeyMessages.ValueCodes), Need.Optional, KeyMessages.FollowedBy),
    ]);

    /// <summary>The columns of <c>spellings/*.csv</c>.</summary>
    public static MapShape SpellingColumns { get; } = new(KeyMessages.MapSpelling,
    [
        new("text", new WordShape(KeyMessages.ValueText), Need.Always, KeyMessages.SpellingText),
        new("write", new WordShape(KeyMessages.ValueCodes), Need.Always, KeyMessages.SpellingWrite),
        new("stands_in", Code, Need.Always, KeyMessages.StandsIn),
        new("note", new WordShape(KeyMessages.ValueText), Need.Always, KeyMessages.SpellingNote),
        new("note_*", new WordShape(KeyMessages.ValueText), Need.Optional, KeyMessages.NoteInLanguage),
    ]);

    /// <summary>The columns of <c>region-sets/*.csv</c>.</summary>
    public static MapShape RegionSetColumns { get; } = new(KeyMessages.MapRegionSet,
    [
        new("set", new WordShape(KeyMessages.ValueName, Names.IsName), Need.Always, KeyMessages.FileName),
        new("region", Code, Need.Always, KeyMessages.Region),
        new("area", Code, Need.Always, KeyMessages.Area),
        new("valid_from", new WordShape(KeyMessages.ValueDay), Need.Always, KeyMessages.MemberFrom),
        new("valid_to", new WordShape(KeyMessages.ValueDay), Need.Always, KeyMessages.MemberTo),
    ]);

    /// <summary>Returns all tables, in the order of the README.</summary>
    /// <param name="structure">The keys of a structure.</param>
    /// <param name="rules">The keys of rules, starting with those of every kind.</param>
    public static IReadOnlyList<MapShape> CreateAll(MapShape structure, IReadOnlyList<MapShape> rules) =>
    [
        Programme, Disclosure, Dominance, Limits, SmallDenominator, Rate, Calendar, CodeListColumns, SpellingColumns, RegionSetColumns, structure, Column, SameAs,
        .. rules,
        Indicator, Component, Term, Ratio, Bins, Aggregation, AggregationLimits, Estimation, Chart, WordKeys.Indicator, LeftOut, Report, Section,
    ];
}
