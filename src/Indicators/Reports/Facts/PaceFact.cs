namespace Indicators.Reports.Facts;

/// <summary>Of two flows, one kept pace with the other: their ratio is near one. Which flows they are is declared in the definitions.</summary>
internal sealed record PaceFact : Fact
{
    private const double LeastRatio = 0.95, GreatestRatio = 1.05;

    public required double Followed { get; init; }

    public required double Following { get; init; }

    public override IEnumerable<string> Statements => [$"pace {Indicator.Id} {Period}"];

    public static PaceFact? Find(FactContext context)
    {
        if (context.Indicator.Words?.Pace is null || context.Row is not { } row || !(row.Denominator > 0)) return null;
        if (row.Numerator / row.Denominator is < LeastRatio or > GreatestRatio) return null;
        return new PaceFact
        {
            Indicator = context.Indicator,
            ReferenceArea = context.ReferenceArea,
            Period = context.Period,
            Reporters = context.Reporters,
            IsWhole = context.IsWhole,
            Followed = row.Denominator,
            Following = row.Numerator,
            Evidence = [FactContext.FigureOf(row)],
        };
    }
}
