using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Facts;

/// <summary>The share of the largest area, or of the largest item of a breakdown such as origin or stage, in a sum.</summary>
internal sealed record TopShareFact : Fact
{
    /// <summary>A smaller share is no news.</summary>
    private const double Least = 0.25;

    /// <summary>The least part of a sum that a breakdown must contain to stand for it.</summary>
    private const double LeastBrokenDown = 0.98;

    /// <summary>The dimension of the item; null if it is the largest area.</summary>
    public string? Dimension { get; init; }

    /// <summary>The code of the area or item.</summary>
    public required string Code { get; init; }

    public required ShareOf Share { get; init; }

    public override double Size => Math.Min(1, Share.Share);

    public override IEnumerable<string> Statements => [$"share {Indicator.Id} {Period} {Dimension}"];

    public static IEnumerable<TopShareFact> FindAll(FactContext context) =>
        ((IEnumerable<TopShareFact?>)[FindArea(context), .. context.Indicator.Breakdowns.Where(breakdown => breakdown.Dimensions.Count == 1).Select(breakdown => FindItem(context, breakdown.Dimensions[0]))])
            .OfType<TopShareFact>();

    private static TopShareFact? FindArea(FactContext context)
    {
        if (context.ReferenceArea.IsArea || Whole(context) is not { } whole || context.Reporters.Count < 2 || context.IsAnyWithheld(context.Period)) return null;
        var rows = new List<ResultRow>();
        foreach (ReferenceArea area in context.Reporters)
        {
            if (context.FindUsable(area, context.Period) is not { } row) return null;
            rows.Add(row);
        }
        return Create(context, whole, rows, null, row => row.ReferenceArea.Code);
    }

    private static TopShareFact? FindItem(FactContext context, string dimension)
    {
        if (Whole(context) is not { } whole) return null;
        ResultRow[] items = [.. context.Source.Results.Select(context.Indicator.Id, context.ReferenceArea).Where(row => row.Period == context.Period
            && row.Breakdown.StartsWith(dimension + "=", StringComparison.Ordinal) && !row.Breakdown.Contains(';', StringComparison.Ordinal))];
        // A withheld item may be the largest, and the others would tell how large it is.
        if (items.Any(row => row.Status == ObservationStatus.Suppressed) || items.Count(row => row.HasValue) < 2) return null;
        ResultRow[] known = [.. items.Where(row => row.HasValue)];
        if (known.Sum(row => row.Value) < LeastBrokenDown * whole.Value) return null;
        return Create(context, whole, known, dimension, row => row.Breakdown[(dimension.Length + 1)..]);
    }

    private static ResultRow? Whole(FactContext context) =>
        context.Indicator is { AddsUp: true, Form: ValueForm.Sum } && context.Row is { Value: > 0 } row && !context.HasLowCoverage ? row : null;

    private static TopShareFact? Create(FactContext context, ResultRow whole, IReadOnlyList<ResultRow> rows, string? dimension, Func<ResultRow, string> codeOf)
    {
        ResultRow[] ordered = [.. rows.OrderByDescending(row => row.Value).ThenBy(codeOf, StringComparer.Ordinal)];
        ResultRow first = ordered[0];
        double share = first.Value / whole.Value;
        if (share is < Least or > 1 || rows.Any(row => row.Value < 0) || first.Status == ObservationStatus.LowReliability) return null;
        // What is not known of the other items must not be larger, either.
        if (!context.Margin.RangeOf(ordered[1]).IsBelow(context.Margin.RangeOf(first)) || whole.Value - ordered.Sum(row => row.Value) >= first.Value) return null;
        if (!IsNamed(context, dimension, codeOf(first)) || ShareOf.Find(share) is not { } said) return null;
        return new TopShareFact
        {
            Indicator = context.Indicator,
            ReferenceArea = context.ReferenceArea,
            Period = context.Period,
            Reporters = context.Reporters,
            IsWhole = context.IsWhole,
            Dimension = dimension,
            Code = codeOf(first),
            Share = said,
            Evidence = [FactContext.FigureOf(first), FactContext.FigureOf(whole)],
        };
    }

    /// <summary>Whether a code is an area or a category, and not one for what is unknown.</summary>
    private static bool IsNamed(FactContext context, string? dimension, string code)
    {
        CodeList? list = dimension is null ? context.Programme.Areas : FactCodes.FindList(context.Programme, context.Indicator, dimension);
        return list is not null && list.IndexOf(code) is >= 0 and int index && list[index].Attributes.GetValueOrDefault("kind", "area") == "area" && !code.StartsWith('_');
    }
}
