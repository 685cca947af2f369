using Indicators.Analysis;

namespace Indicators.Reports.Facts;

/// <summary>The figure covers less of the region than is published without a mark.</summary>
internal sealed record CoverageFact : Fact
{
    /// <summary>The published figure, with its coverage.</summary>
    public required ResultRow Row { get; init; }

    public double Coverage => Row.Coverage;

    public override double Size => 1 - Coverage;

    public override IEnumerable<string> Statements => [$"coverage {Indicator.Id} {Period}"];

    public static CoverageFact? Find(FactContext context) => context.ReferenceArea.IsArea || context.Row is not { } row || context.Limits.Publish.IsReachedBy(row.Coverage, 1) ? null : new CoverageFact
    {
        Indicator = context.Indicator,
        ReferenceArea = context.ReferenceArea,
        Period = context.Period,
        Reporters = context.Reporters,
        IsWhole = false,
        Row = row,
        Evidence = [FactContext.FigureOf(row)],
    };
}
