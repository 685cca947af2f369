using System.Globalization;
using Indicators.Definitions;

namespace Indicators.Tests.Recomputation;

/// <summary>A term of a component, in the total or in an item.</summary>
/// <param name="Cells">Null for a reference series.</param>
internal sealed record PlainTerm(Component Definition, PlainComponent? Cells);

/// <summary>All that was filed, and what terms of components are over time.</summary>
internal sealed class PlainSeries
{
    private readonly Programme programme;
    private readonly Dictionary<(string Series, string Area, int Year), double> reference = [];

    /// <param name="references">By series: lines of area, year and value after a header.</param>
    public PlainSeries(Programme programme, IReadOnlyList<PlainFile> files, IReadOnlyDictionary<string, string> references)
    {
        this.programme = programme;
        Tables = programme.Structures.Values.ToDictionary(structure => structure.Id, structure => new PlainTable(
            structure,
            files.Where(file => file.Structure == structure.Id && file.Accepted).SelectMany(file => PlainRows.Read(programme, file)),
            files.Where(file => file.Structure == structure.Id && !file.Accepted).SelectMany(file => PlainRows.Readable(programme, file)),
            files.Where(file => file.Structure == structure.Id && !file.Accepted).Select(file => PlainRows.Unread(programme, file)).OfType<(string, int?)>()));
        foreach ((string series, string text) in references)
            foreach (string[] fields in text.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.TrimEnd('\r').Split(',')))
                if (fields[2].Length > 0) reference[(series, fields[0], int.Parse(fields[1], CultureInfo.InvariantCulture))] = double.Parse(fields[2], CultureInfo.InvariantCulture);
    }

    public IReadOnlyDictionary<string, PlainTable> Tables { get; }

    /// <summary>The period lies at most the lookback before another, or is that one.</summary>
    public bool IsWithinLookback(Period earlier, Period period) =>
        earlier.LastDay <= period.LastDay && earlier.LastDay >= period.LastDay.AddYears(-programme.Lookback);

    public PlainTerm Term(Component term, IReadOnlyDictionary<string, string> item) => new(
        term, term.Source == ComponentSource.Reference ? null : new PlainComponent(Tables[term.SourceId], term, item));

    public PlainFigure Figure(PlainTerm term, string area, Period period)
    {
        if (term.Cells is not { } cells) return Reference(term.Definition, area, period.Year);
        return term.Definition.Time == ComponentTime.Period
            ? OverTime(cells.Table, cells, term.Definition.OverTime, area, period)
            : OpeningOf(cells.Table, cells, term.Definition.OverTime, area, period.Next(-1));
    }

    /// <summary>
    /// Whether an area sent a cell of a term for the period or a part of it, or a return that makes the term unknown. The cells of
    /// an opening stock are of the period before.
    /// </summary>
    public bool IsSent(PlainTerm term, string area, Period period, bool acceptedOnly)
    {
        if (term.Cells is not { } cells || term.Definition.Time == ComponentTime.Opening) return false;
        IEnumerable<(PlainFiling Filing, bool Accepted)> all = cells.Table.Sent(area, period);
        if (term.Definition.OverTime == Indicators.Definitions.OverTime.EndOfPeriod && LongerOf(cells.Table, area, period) is { } longer) all = all.Append((longer, true));
        return !acceptedOnly && cells.Table.MaySend(area, period, filing => cells.Table.Structure.AbsentRows == AbsentRows.Zero || cells.CellsOf(filing).Length > 0) || all.Where(sent => sent.Accepted || !acceptedOnly).Any(sent =>
            cells.CellsOf(sent.Filing).Length > 0
            || sent.Accepted && cells.Figure(sent.Filing, Earlier(cells.Table, area, sent.Filing.Period)).ByReturn);
    }

    /// <summary>Whether an area has an accepted filing of a structure for the period or a part of it.</summary>
    public bool HasFiled(string structure, string area, Period period) => Tables[structure].Sent(area, period).Any(sent => sent.Accepted);

    /// <summary>Whether it has one for the period itself or for all of its parts; of a stock for the last, or for a longer period that ends on the same day.</summary>
    public bool HasFiledWhole(string structure, OverTime overTime, string area, Period period)
    {
        PlainTable table = Tables[structure];
        bool isStock = overTime == Indicators.Definitions.OverTime.EndOfPeriod;
        if (table.Filing(area, period) is not null || isStock && LongerFiling(table, area, period) is not null) return true;
        return Finer(period.Frequency) is { } finer && period.Split(finer).Skip(isStock ? (int)finer / (int)period.Frequency - 1 : 0).All(part => HasFiledWhole(structure, overTime, area, part));
    }

    /// <summary>Whether an area tells of a term in any accepted filing.</summary>
    public static bool ListsEver(PlainTerm term, string area) => term.Cells is { } cells && cells.Table.FilingsOf(area).Any(cells.IsTold);

    private PlainFigure Reference(Component term, string area, int year)
    {
        for (int back = 0; back <= term.Lookback; back++)
            if (reference.TryGetValue((term.SourceId, area, year - back), out double value))
                return value > 0 ? new PlainFigure(value, back == 0 ? 'A' : 'I', true) : PlainFigure.NotThere;
        return PlainFigure.NotThere;
    }

    /// <summary>The stock at the end of a period; where nobody filed it, of the longer one that ends on the same day.</summary>
    private PlainFigure OpeningOf(PlainTable table, PlainComponent component, OverTime overTime, string area, Period period)
    {
        if (table.Sent(area, period).Any(sent => sent.Accepted)) return OverTime(table, component, overTime, area, period);
        foreach (Frequency coarser in Enum.GetValues<Frequency>().Where(period.IsWithin).OrderDescending())
            if (period.GetEnclosing(coarser) is var longer && longer.LastDay == period.LastDay && table.Filing(area, longer) is { } filing)
                return component.Figure(filing, Earlier(table, area, longer));
        return PlainFigure.NotFiled;
    }

    /// <summary>As filed for the period, or else made of its sub-periods.</summary>
    private PlainFigure OverTime(PlainTable table, PlainComponent component, OverTime overTime, string area, Period period)
    {
        if (table.Filing(area, period) is { } filing) return component.Figure(filing, Earlier(table, area, period));
        if (overTime == Indicators.Definitions.OverTime.EndOfPeriod && LongerOf(table, area, period) is { } longer) return component.Figure(longer, Earlier(table, area, longer.Period));
        Frequency? finer = Finer(period.Frequency);
        if (finer is null || !table.Sent(area, period).Any(sent => sent.Accepted)) return PlainFigure.NotFiled;
        PlainFigure[] parts = [.. period.Split(finer.Value).Select(part => OverTime(table, component, overTime, area, part))];
        if (overTime == Indicators.Definitions.OverTime.EndOfPeriod)
        {
            // A break within the period is one, though the sum takes its end only.
            bool broken = table.Sent(area, period).Any(sent => sent.Accepted && component.CellsOf(sent.Filing).Any(cell => cell is { HasValue: true, Status: 'B' }));
            return broken && parts[^1].HasValue ? parts[^1] with { Status = PlainStatus.Flag(['B', parts[^1].Status]) } : parts[^1];
        }
        if (parts.Any(part => !part.IsFiled)) return PlainFigure.NotFiled;
        PlainFigure[] lacking = [.. parts.Where(part => !part.Known)], valued = [.. parts.Where(part => part.HasValue)];
        if (lacking.Length > 0) return new PlainFigure(double.NaN, PlainFigure.ReasonOf(lacking), false);
        if (valued.Length == 0) return new PlainFigure(double.NaN, PlainStatus.Reason(parts.Select(part => part.Status)), true);
        double sum = valued.Sum(part => part.Value);
        return new PlainFigure(
            overTime == Indicators.Definitions.OverTime.Mean ? sum / valued.Length : sum, PlainStatus.Flag(valued.Select(part => part.Status)), true);
    }

    /// <summary>
    /// The filing of a longer period that ends on the same day, where the area filed no part of the shorter one that ends then
    /// and somebody reports the shorter one: a stock at its end is the same.
    /// </summary>
    private static PlainFiling? LongerOf(PlainTable table, string area, Period period)
    {
        if (IsMade(table, area, period) || !table.AllAreas.Any(other => IsMade(table, other, period))) return null;
        return LongerFiling(table, area, period);
    }

    private static PlainFiling? LongerFiling(PlainTable table, string area, Period period) =>
        Enum.GetValues<Frequency>().Where(period.IsWithin).OrderDescending().Select(period.GetEnclosing)
            .Where(longer => longer.LastDay == period.LastDay).Select(longer => table.Filing(area, longer)).FirstOrDefault(filing => filing is not null);

    /// <summary>Whether an area filed a period, or the last part of it, or the last part of that.</summary>
    private static bool IsMade(PlainTable table, string area, Period period) =>
        table.Filing(area, period) is not null || Finer(period.Frequency) is { } finer && IsMade(table, area, period.Split(finer).Last());

    private static Frequency? Finer(Frequency frequency) => frequency switch
    {
        Frequency.Annual => Frequency.HalfYearly,
        Frequency.HalfYearly => Frequency.Quarterly,
        Frequency.Quarterly => Frequency.Monthly,
        _ => null,
    };

    /// <summary>The filings of the same area and frequency before one, latest first.</summary>
    private IEnumerable<PlainFiling> Earlier(PlainTable table, string area, Period period)
    {
        for (Period earlier = period.Next(-1); IsWithinLookback(earlier, period); earlier = earlier.Next(-1))
            if (table.Filing(area, earlier) is { } filing) yield return filing;
    }
}
