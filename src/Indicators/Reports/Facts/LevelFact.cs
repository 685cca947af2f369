using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Facts;

/// <summary>The figure itself, with its status, its coverage and the areas that reported it.</summary>
internal sealed record LevelFact : Fact
{
    public required ResultRow Row { get; init; }

    public double Value => Row.Value;

    public ObservationStatus Status => Row.Status;

    /// <summary>Totals of many persons matter more: a thousand million counts fully.</summary>
    public override double Size => Indicator.AddsUp ? Math.Clamp(Math.Log10(1 + Math.Abs(Value)) / 9, 0, 1) : 0;

    public override IEnumerable<string> Statements => [ValueStatement];

    public static LevelFact? Find(FactContext context) => context.Row is not { } row ? null : new LevelFact
    {
        Indicator = context.Indicator,
        ReferenceArea = context.ReferenceArea,
        Period = context.Period,
        Reporters = context.Reporters,
        IsWhole = context.IsWhole,
        Row = row,
        Evidence = [FactContext.FigureOf(row)],
    };
}
