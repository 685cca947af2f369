using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Charts;
using Indicators.Reports.Words;

namespace Indicators.Reports;

/// <summary>Names, numbers and marks as one reader's language writes them.</summary>
internal sealed class ReportText(Programme programme, ReportWords words)
{
    /// <summary>The marks behind a figure, in the order in which the legend explains them.</summary>
    private static readonly (ObservationStatus[] Statuses, string Mark, string Key)[] Marks =
    [
        ([ObservationStatus.Provisional], "p", "marks.provisional"),
        ([ObservationStatus.Estimated, ObservationStatus.Imputed, ObservationStatus.Forecast], "e", "marks.estimated"),
        ([ObservationStatus.LowReliability], "u", "marks.low-reliability"),
        ([ObservationStatus.Break], "b", "marks.break"),
        ([ObservationStatus.DefinitionDiffers], "d", "marks.definition"),
        ([ObservationStatus.Unvalidated, ObservationStatus.NotSignificant], "v", "marks.other"),
    ];

    public Programme Programme => programme;

    public ReportWords Words => words;

    public string Language => words.Language;

    public string Of(LocalizedText text) => text[Language];

    public string Name(Place place) => place.Type switch
    {
        Place.WorldType => words["place.world"],
        Place.AreaType => NameIn("areas", place.Code),
        _ => place.Code == RegionSet.Unassigned ? words["place.unassigned"] : NameIn(place.Type, place.Code),
    };

    /// <summary>The name of a code; the code itself where the list does not hold it.</summary>
    public string NameIn(string codeList, string code) =>
        programme.CodeLists.TryGetValue(codeList, out CodeList? list) && list.IndexOf(code) is >= 0 and int index ? Of(list[index].Name) : code;

    /// <summary>The names of an item's codes, such as "Female, 0-4".</summary>
    public string NameOfItem(IndicatorDefinition indicator, string item) => words.List(item.Split(';').Select(pair =>
    {
        string[] parts = pair.Split('=', 2);
        return ColumnOf(indicator, parts[0])?.CodeList is { } list ? NameIn(list.Id, parts[1]) : parts[^1];
    }));

    public string DimensionTitle(IndicatorDefinition indicator, string dimension) =>
        ColumnOf(indicator, dimension)?.Title is { } title ? Of(title) : dimension;

    private Column? ColumnOf(IndicatorDefinition indicator, string dimension) => indicator.Breakdowns
        .Where(breakdown => breakdown.Dimensions.Contains(dimension)).Select(breakdown => breakdown.Structure)
        .Append(programme.CarrierOf(indicator).Id)
        .SelectMany(structure => programme.Structures[structure].Dimensions)
        .FirstOrDefault(column => column.Name == dimension);

    public string Unit(IndicatorDefinition indicator) => NameIn("units", indicator.Unit);

    /// <summary>Whether the unit is written as a sign behind the number.</summary>
    public bool IsPercentage(IndicatorDefinition indicator) =>
        programme.CodeLists["units"] is var units && units.IndexOf(indicator.Unit) is >= 0 and int index
        && units[index].Attributes.GetValueOrDefault("symbol") == "%";

    public NumberStyle Numbers(IndicatorDefinition indicator) =>
        words.Numbers(indicator.Decimals, IsPercentage(indicator) ? words["number.percent"] : "");

    public string Count(double value) => words.Numbers(0).Format(value);

    /// <summary>A figure as a table prints it: the rounded value and its marks, or the sign that says why there is none.</summary>
    public string Figure(ResultRow? row)
    {
        if (row is not { } figure) return ":";
        if (!figure.HasValue)
            return figure.Status switch
            {
                ObservationStatus.Suppressed => "c",
                ObservationStatus.CannotExist => ".",
                _ => ":",
            };
        string mark = Marks.FirstOrDefault(entry => entry.Statuses.Contains(figure.Status)).Mark ?? "";
        string number = Numbers(figure.Indicator).Format(figure.Value);
        return mark.Length == 0 ? number : $"{number}\u00a0{mark}";
    }

    /// <summary>A difference with its sign.</summary>
    public string Signed(double value, int decimals, string suffix) =>
        (value > 0 ? "+" : "") + words.Numbers(decimals, suffix).Format(value);

    /// <summary>What the marks and signs of some figures mean.</summary>
    public IReadOnlyList<string> Legend(IEnumerable<ResultRow?> rows)
    {
        ResultRow?[] all = [.. rows];
        var lines = new List<string>();
        if (all.Any(row => row is null || !row.Value.HasValue && Figure(row) == ":")) lines.Add(words["marks.missing"]);
        if (all.Any(row => row is { HasValue: false } && Figure(row) == "c")) lines.Add(words["marks.suppressed"]);
        if (all.Any(row => row is { HasValue: false } && Figure(row) == ".")) lines.Add(words["marks.not-applicable"]);
        foreach ((ObservationStatus[] statuses, _, string key) in Marks)
            if (all.Any(row => row is { HasValue: true } figure && statuses.Contains(figure.Status))) lines.Add(words[key]);
        return lines;
    }

    public string Source => words["table.source", ("source", Of(programme.Source))];

    /// <summary>How the figures are protected, or null where they are not.</summary>
    public string? Protection => programme.Disclosure.Method == DisclosureMethod.Rounding
        ? words["chart.note.rounding", ("greatest", Count(programme.Disclosure.Base - 1)), ("base", Count(programme.Disclosure.Base))]
        : null;
}
