namespace Indicators.Tests.Disclosure.Attack;

/// <summary>Puts the numerator and the denominator of each published figure into the cell that it is the sum of.</summary>
internal sealed class FigurePlacement
{
    private readonly CellTable table;
    private readonly Dictionary<(string Indicator, string Period, string Breakdown), HashSet<string>> rowsOfAreas = [];
    private readonly Dictionary<(string Indicator, string Period, string Dimensions), HashSet<string>> tablesOfAreas = [];
    private readonly Dictionary<(Box, string), Box> narrowed = [];
    private readonly Dictionary<HashSet<string>, string> joined = [];
    private readonly HashSet<(string Indicator, string Period, string Breakdown, string Area)> marked = [];
    private readonly Dictionary<(string AreaType, string Area, string Period, string Areas), string> memberTexts = [];

    private FigurePlacement(CellTable table, IReadOnlyList<PublishedFigure> figures)
    {
        this.table = table;
        foreach (PublishedFigure figure in figures.Where(figure => figure.Key.IsArea && (figure.Numerator is not null || figure.IsSuppressed)))
        {
            FigureKey key = figure.Key;
            if (figure.IsSuppressed) marked.Add((key.Indicator, key.Period, key.Breakdown, key.Area));
            if (!rowsOfAreas.TryGetValue((key.Indicator, key.Period, key.Breakdown), out HashSet<string>? rows))
                rowsOfAreas[(key.Indicator, key.Period, key.Breakdown)] = rows = new(StringComparer.Ordinal);
            rows.Add(key.Area);
            (string, string, string) tableKey = (key.Indicator, key.Period, DimensionsOf(key.Breakdown));
            if (!tablesOfAreas.TryGetValue(tableKey, out HashSet<string>? areas)) tablesOfAreas[tableKey] = areas = new(StringComparer.Ordinal);
            areas.Add(key.Area);
        }
    }

    /// <summary>The figures that were placed: figure, cell of the numerator or denominator.</summary>
    private List<(PublishedFigure Figure, Cell Cell)> Placed { get; } = [];

    /// <param name="earlier">Whether the figures are those of an earlier release, of which only numbers are noted.</param>
    public static IReadOnlyList<(PublishedFigure Figure, Cell Cell)> Place(CellTable table, IReadOnlyList<PublishedFigure> figures, bool earlier = false)
    {
        var placement = new FigurePlacement(table, figures);
        foreach (PublishedFigure figure in figures)
        {
            if (!table.Definitions.Indicators.TryGetValue(figure.Key.Indicator, out PublicIndicator? indicator) || indicator.Aggregation is "count") continue;
            string dimensions = DimensionsOf(figure.Key.Breakdown);
            PublicBreakdown? breakdown = indicator.Breakdowns.FirstOrDefault(known => known.Name == dimensions);
            if (dimensions != "_T" && breakdown is null) continue;
            // Where a ratio of two returns is withheld, either of them may be the reason.
            if (figure.IsSuppressed && indicator.Denominator is { } other && other.Box.Structure != indicator.Numerator?.Box.Structure) continue;
            placement.Place(figure, indicator.Numerator, breakdown, NumeratorOf(figure, indicator), earlier);
            placement.Place(figure, indicator.Denominator, breakdown, figure.Denominator, earlier);
            // What a region leaves out is of other areas than its figure.
            foreach (PublicLeftOut leftOut in figure.Key.IsArea ? indicator.LeftOut : [])
                if (leftOut.Note.Match(figure.Method) is { Success: true } told)
                    placement.Place(figure, leftOut.Component, breakdown, PublishedFolder.ParseNumber(told.Groups["value"].Value.Replace(",", "")), earlier);
        }
        return placement.Placed;
    }

    /// <summary>Returns the dimensions of a breakdown, sorted as they are printed, or <c>_T</c>.</summary>
    public static string DimensionsOf(string breakdown) =>
        breakdown == "_T" ? breakdown
        : !breakdown.Contains(';', StringComparison.Ordinal) ? breakdown[..Math.Max(0, breakdown.IndexOf('=', StringComparison.Ordinal))]
        : string.Join(';', breakdown.Split(';').Select(pair => pair.Split('=')[0]).Order(StringComparer.Ordinal));

    /// <summary>A numerator that is not printed follows from a rate and its denominator, where only one whole number gives the rate as printed.</summary>
    private static double? NumeratorOf(PublishedFigure figure, PublicIndicator indicator)
    {
        if (figure.Numerator is not null || figure.Value is not { } value || figure.Denominator is not { } denominator) return figure.Numerator;
        int point = figure.ValueText.IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : figure.ValueText.Length - point - 1;
        double half = 0.5 * Math.Pow(10, -decimals);
        double first = Math.Ceiling((value - half) * denominator / indicator.Scale - 1e-9), last = Math.Floor((value + half) * denominator / indicator.Scale + 1e-9);
        return first == last ? first : null;
    }

    private void Place(PublishedFigure figure, PublicComponent? component, PublicBreakdown? breakdown, double? number, bool earlier)
    {
        if (component is null || component.OverTime == "mean") return;
        FigureKey key = figure.Key;
        Box all = breakdown is null ? component.Box : component.Box.In(CarrierOf(component, breakdown));
        if (!narrowed.TryGetValue((all, key.Breakdown), out Box? box)) narrowed[(all, key.Breakdown)] = box = all.Narrow(key.Breakdown);
        string areas = key.IsArea ? key.Area : AreasOf(figure);
        string period = component.AtOpening ? Periods.Previous(key.Period) : key.Period;
        if (earlier)
        {
            if (number is { } before && before == Math.Floor(before)) table.GetOrAdd(box, areas, period).Earlier.Add((long)before);
            return;
        }
        Cell cell = table.GetOrAdd(box, areas, period);
        Placed.Add((figure, cell));
        cell.Key ??= key with { Period = period };
        cell.Table ??= all;
        cell.LeavesOutMarks |= figure.Method.Contains("incomplete", StringComparison.Ordinal);
        if (cell.OverTime.Length == 0) cell.OverTime = component.OverTime;
        if (number is { } printed && printed == Math.Floor(printed) && Math.Abs(printed) < 1e15)
        {
            if (cell.State == CellState.Printed && cell.Print != (long)printed) table.Conflicts.Add($"{key}: {printed:R} is {cell.Print} in {cell.Key}");
            else if (cell.State != CellState.Printed) (cell.State, cell.Print) = (CellState.Printed, (long)printed);
            table.MarkFiled(cell);
        }
        else if (figure.IsSuppressed && cell.State is CellState.Unknown or CellState.Suppressed)
        {
            bool isOfRatio = table.Definitions.Indicators[key.Indicator].Denominator is not null;
            cell.IsOfRatio = isOfRatio && (cell.State == CellState.Unknown || cell.IsOfRatio);
            cell.State = CellState.Suppressed;
        }
    }

    /// <summary>The other structure carries the breakdown of the numerator's structure only.</summary>
    private string CarrierOf(PublicComponent component, PublicBreakdown breakdown) =>
        table.Definitions.Structures.TryGetValue(breakdown.Structure, out PublicStructure? carrier) && carrier.SameAs == component.Box.Structure
            ? breakdown.Structure : component.Box.Structure;

    /// <summary>
    /// Returns the areas that a region's figure is the sum of: those that print the item, or, where more are said to report, those that print the
    /// breakdown or the total; where no such set has the number of areas printed, a name of its own.
    /// </summary>
    private string AreasOf(PublishedFigure figure)
    {
        FigureKey key = figure.Key;
        HashSet<string> rows = rowsOfAreas.GetValueOrDefault((key.Indicator, key.Period, key.Breakdown)) ?? [];
        string areas = MembersOf(key, rows);
        if (Count(areas) == figure.ReportingAreas) return areas;
        // A region's figure may leave out the areas that withhold theirs.
        if (marked.Count > 0 && string.Join(',', areas.Split(',').Where(area => !marked.Contains((key.Indicator, key.Period, key.Breakdown, area)))) is var open
            && Count(open) == figure.ReportingAreas) return open;
        foreach (string dimensions in new[] { DimensionsOf(key.Breakdown), "_T" })
            if (tablesOfAreas.TryGetValue((key.Indicator, key.Period, dimensions), out HashSet<string>? wider)
                && MembersOf(key, wider) is var more && Count(more) == figure.ReportingAreas) return more;
        return $"{key.AreaType}:{key.Area}?{key.Indicator}";
    }

    private string MembersOf(FigureKey key, HashSet<string> areas)
    {
        if (!joined.TryGetValue(areas, out string? all)) joined[areas] = all = Box.Join(areas);
        if (key.AreaType == "world" || all.Length == 0) return all;
        if (!memberTexts.TryGetValue((key.AreaType, key.Area, key.Period, all), out string? members))
            memberTexts[(key.AreaType, key.Area, key.Period, all)] = members =
                string.Join(',', all.Split(',').Where(area => table.Definitions.Regions.Find(key.AreaType, area, key.Period) == key.Area));
        return members;
    }

    private static int Count(string areas) => areas.Length == 0 ? 0 : areas.AsSpan().Count(',') + 1;
}
