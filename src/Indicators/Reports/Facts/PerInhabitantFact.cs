using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Facts;

/// <summary>How many there are for a number of inhabitants, and for how many inhabitants there is one: in an area, or where it is most in a region.</summary>
internal sealed record PerInhabitantFact : Fact
{
    /// <summary>One for every two inhabitants is a number people can picture; one for every 500 is not.</summary>
    private const double LeastInverse = 2, GreatestInverse = 100;

    public required ReferenceArea Area { get; init; }

    public required double Rate { get; init; }

    /// <summary>The number of inhabitants of the rate, such as 1,000.</summary>
    public double Per => Indicator.Scale;

    /// <summary>For how many inhabitants there is one, to the nearest whole; null where it is outside what people picture.</summary>
    public int? Inverse => Per / Rate is >= LeastInverse and <= GreatestInverse and double inhabitants ? (int)Math.Round(inhabitants, MidpointRounding.AwayFromZero) : null;

    public override double Size => Math.Min(1, 10 * Rate / Per);

    public override IEnumerable<string> Statements => [$"rate {Indicator.Id} {Period}"];

    public static PerInhabitantFact? Find(FactContext context)
    {
        if (context.Indicator is not { Form: ValueForm.Ratio, Denominator: { Source: ComponentSource.Reference } below, Scale: > 1 }
            || context.Indicator.Words?.Noun is null || !IsCounted(context.Programme, below.SourceId)) return null;
        ResultRow? row = context.ReferenceArea.IsArea ? context.Row : FindGreatest(context);
        if (row is not { Value: >= 1 } greatest) return null;
        return new PerInhabitantFact
        {
            Indicator = context.Indicator,
            ReferenceArea = context.ReferenceArea,
            Period = context.Period,
            Reporters = context.Reporters,
            IsWhole = context.IsWhole,
            Area = greatest.ReferenceArea,
            Rate = greatest.Value,
            Evidence = [FactContext.FigureOf(greatest)],
        };
    }

    /// <summary>Whether a reference series counts inhabitants or the like, for which its code list has a noun, and not money or land.</summary>
    private static bool IsCounted(Programme programme, string series) =>
        programme.CodeLists.GetValueOrDefault("reference-series") is { } list && list.IndexOf(series) is >= 0 and int index && list[index].Attributes.Keys.Any(column => column.StartsWith("noun_", StringComparison.Ordinal));

    /// <summary>The area with the greatest rate; null if one is withheld, two may be equal or there is only one.</summary>
    private static ResultRow? FindGreatest(FactContext context)
    {
        if (context.IsAnyWithheld(context.Period)) return null;
        ResultRow[] rows = [.. context.Reporters.Select(area => context.FindUsable(area, context.Period)).OfType<ResultRow>().OrderByDescending(row => row.Value)];
        return rows.Length >= 2 && context.Margin.RangeOf(rows[1]).IsBelow(context.Margin.RangeOf(rows[0])) ? rows[0] : null;
    }
}
