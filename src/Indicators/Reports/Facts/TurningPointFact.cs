using Indicators.Definitions;

namespace Indicators.Reports.Facts;

/// <summary>The peak or trough within a comparable series, after which the figure went the other way for at least a year.</summary>
internal sealed record TurningPointFact : Fact
{
    /// <summary>The least move on both sides: of a sum, as a part of the extreme; of a percentage, in points.</summary>
    private const double LeastMove = 0.1, LeastPoints = 5;

    public required bool IsPeak { get; init; }

    /// <summary>The period of the peak or trough.</summary>
    public required Period Turn { get; init; }

    public required double Extreme { get; init; }

    public required double Value { get; init; }

    public override FactDirection Direction => IsPeak ? FactDirection.Down : FactDirection.Up;

    public override double Size => Extreme == 0 ? 0 : Math.Min(1, Math.Abs(Value - Extreme) / Math.Abs(Extreme));

    public override IEnumerable<string> Statements => [$"turn {Indicator.Id} {Period}", ValueStatement];

    public static TurningPointFact? Find(FactContext context)
    {
        if (context.Row is null || context.Series.Figures.Count < ComparableSeries.Least) return null;
        return Find(context, isPeak: true) ?? Find(context, isPeak: false);
    }

    private static TurningPointFact? Find(FactContext context, bool isPeak)
    {
        IReadOnlyList<ComparableFigure> figures = context.Series.Figures;
        int year = (int)context.Period.Frequency, at = 0;
        for (int index = 1; index < figures.Count; index++)
            if (isPeak ? figures[index].Value > figures[at].Value : figures[index].Value < figures[at].Value) at = index;
        if (at < year || at >= figures.Count - year) return null;
        ComparableFigure turn = figures[at], first = figures[0], newest = figures[^1];
        double least = context.IsPercentage ? LeastPoints : LeastMove * Math.Abs(turn.Value);
        bool isTurn = isPeak ? first.Range.IsBelow(turn.Range) && newest.Range.IsBelow(turn.Range) : turn.Range.IsBelow(first.Range) && turn.Range.IsBelow(newest.Range);
        if (!isTurn || Math.Abs(turn.Value - first.Value) < least || Math.Abs(turn.Value - newest.Value) < least) return null;
        return new TurningPointFact
        {
            Indicator = context.Indicator,
            ReferenceArea = context.ReferenceArea,
            Period = context.Period,
            Reporters = context.Reporters,
            IsWhole = context.IsWhole,
            IsPeak = isPeak,
            Turn = turn.Period,
            Extreme = turn.Value,
            Value = newest.Value,
            Evidence = [.. context.Series.Figures.Select(context.Series.FigureOf)],
        };
    }
}
