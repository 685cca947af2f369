using Indicators.Definitions;

namespace Indicators.Reports.Facts;

/// <summary>A percentage that is on the other side of a quarter, a half or three quarters for the first time in at least eight periods.</summary>
internal sealed record CrossingFact : Fact
{
    private static readonly int[] Thresholds = [25, 50, 75];

    /// <summary>In per cent.</summary>
    public required int Threshold { get; init; }

    public PlainFraction Fraction => Threshold switch { 25 => new PlainFraction(1, 4), 50 => new PlainFraction(1, 2), _ => new PlainFraction(3, 4) };

    public required bool IsAbove { get; init; }

    public required double Value { get; init; }

    /// <summary>The number of comparable periods, with this one.</summary>
    public required int Periods { get; init; }

    public required Period First { get; init; }

    public required bool IsSinceStart { get; init; }

    public override FactDirection Direction => IsAbove ? FactDirection.Up : FactDirection.Down;

    public override double Size => Math.Min(1, Periods / 40.0);

    public override IEnumerable<string> Statements => [$"record {Indicator.Id} {Period}", ValueStatement];

    public static CrossingFact? Find(FactContext context)
    {
        if (context.Row is null || !context.IsPercentage || context.Series.Figures.Count < ComparableSeries.Least) return null;
        ComparableFigure newest = context.Series.Newest;
        foreach (int threshold in Thresholds.OrderBy(threshold => Math.Abs(newest.Value - threshold)))
        {
            var line = FigureRange.Exact(threshold);
            bool isAbove = line.IsBelow(newest.Range);
            if (!isAbove && !newest.Range.IsBelow(line)) continue;
            ComparableFigure[] before = [.. context.Series.Earlier.Reverse().TakeWhile(figure => isAbove ? figure.Value <= threshold : figure.Value >= threshold)];
            if (before.Length + 1 < ComparableSeries.Least) continue;
            return new CrossingFact
            {
                Indicator = context.Indicator,
                ReferenceArea = context.ReferenceArea,
                Period = context.Period,
                Reporters = context.Reporters,
                IsWhole = context.IsWhole,
                Threshold = threshold,
                IsAbove = isAbove,
                Value = newest.Value,
                Periods = before.Length + 1,
                First = before[^1].Period,
                IsSinceStart = context.Series.IsFromStart && before.Length == context.Series.Figures.Count - 1,
                Evidence = [.. context.Series.Figures.Select(context.Series.FigureOf)],
            };
        }
        return null;
    }
}
