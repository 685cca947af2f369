using Indicators.Lists;

namespace Indicators.Definitions;

/// <summary>A rate relative to a reference series, such as per 1,000 inhabitants. It adds another indicator for each indicator that requests it.</summary>
internal sealed record RateDefinition
{
    /// <summary>The suffix of the rate's id, after the indicator's id and a hyphen.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the reference series.</summary>
    public required string Reference { get; init; }

    /// <summary>The number of years back from which a figure of the series may be taken.</summary>
    public int Lookback { get; init; }

    public double Scale { get; init; } = 1;

    /// <summary>The id of a code in the code list <c>units</c>.</summary>
    public required string Unit { get; init; }

    public int Decimals { get; init; }

    /// <summary>Pooled, or none if summing the series over areas makes no sense.</summary>
    public AggregationMethod Aggregation { get; init; } = AggregationMethod.Pooled;

    /// <summary>The title, in which <c>{title}</c> is replaced by the indicator's title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The method, in which <c>{title}</c> and <c>{id}</c> are replaced by those of the indicator.</summary>
    public required LocalizedText Method { get; init; }

    /// <summary>Creates the rate of an indicator: its numerator divided by the series; if pooled, both are summed over the areas that have both.</summary>
    public IndicatorDefinition Derive(IndicatorDefinition counted) => new()
    {
        Id = IdOf(counted.Id),
        Title = Fill(Title, counted),
        Theme = counted.Theme,
        Unit = Unit,
        // Reference series are annual.
        Frequencies = [Frequency.Annual],
        Numerator = new Component { Source = ComponentSource.Indicator, SourceId = counted.Id, OverTime = counted.Numerator.OverTime },
        Denominator = new Component { Source = ComponentSource.Reference, SourceId = Reference, Lookback = Lookback },
        Scale = Scale * counted.Scale,
        Decimals = Decimals,
        Aggregation = Aggregation,
        Limits = counted.Limits,
        SmallDenominators = counted.SmallDenominators,
        Imputation = counted.Imputation,
        Direction = counted.Direction,
        Chart = counted.Chart,
        References = counted.References,
        Words = counted.Words,
        Method = Fill(Method, counted),
        File = counted.File,
    };

    public string IdOf(string indicator) => $"{indicator}-{Id}";

    private static LocalizedText Fill(LocalizedText text, IndicatorDefinition counted) => new(text.Languages.Select(language => (
        language, text[language].Replace("{title}", counted.Title[language], StringComparison.Ordinal).Replace("{id}", counted.Id, StringComparison.Ordinal))));
}
