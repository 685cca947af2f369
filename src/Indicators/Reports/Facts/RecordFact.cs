using Indicators.Definitions;

namespace Indicators.Reports.Facts;

/// <summary>The lowest or highest of at least eight comparable periods, by more than protection alone can make.</summary>
internal sealed record RecordFact : Fact
{
    public required bool IsHighest { get; init; }

    public required double Value { get; init; }

    /// <summary>The number of comparable periods, with this one.</summary>
    public required int Periods { get; init; }

    public required Period First { get; init; }

    /// <summary>Whether the series begins where the figures do.</summary>
    public required bool IsSinceStart { get; init; }

    public override FactDirection Direction => IsHighest ? FactDirection.Up : FactDirection.Down;

    /// <summary>Forty periods count fully.</summary>
    public override double Size => Math.Min(1, Periods / 40.0);

    public override IEnumerable<string> Statements => [$"record {Indicator.Id} {Period}", ValueStatement];

    public static RecordFact? Find(FactContext context)
    {
        if (context.Row is null || context.Series.Figures.Count < ComparableSeries.Least) return null;
        ComparableFigure newest = context.Series.Newest;
        IReadOnlyList<ComparableFigure> earlier = context.Series.Earlier;
        bool isLowest = earlier.All(figure => newest.Range.IsBelow(figure.Range)), isHighest = earlier.All(figure => figure.Range.IsBelow(newest.Range));
        if (!isLowest && !isHighest) return null;
        return new RecordFact
        {
            Indicator = context.Indicator,
            ReferenceArea = context.ReferenceArea,
            Period = context.Period,
            Reporters = context.Reporters,
            IsWhole = context.IsWhole,
            IsHighest = isHighest,
            Value = newest.Value,
            Periods = context.Series.Figures.Count,
            First = context.Series.Figures[0].Period,
            IsSinceStart = context.Series.IsFromStart,
            Evidence = [.. context.Series.Figures.Select(context.Series.FigureOf)],
        };
    }
}
