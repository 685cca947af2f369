using Indicators.Lists;

namespace Indicators.Definitions;

/// <summary>A way to measure sums against a reference series, such as per 1,000 inhabitants. An indicator that asks for it gives one more.</summary>
internal sealed record RateDefinition
{
    /// <summary>What follows the indicator's id and a hyphen.</summary>
    public required string Id { get; init; }

    /// <summary>The reference series.</summary>
    public required string Reference { get; init; }

    /// <summary>How many years back a figure of the series may be taken from.</summary>
    public int Lookback { get; init; }

    public double Scale { get; init; } = 1;

    /// <summary>The id of a code of the code list <c>units</c>.</summary>
    public required string Unit { get; init; }

    public int Decimals { get; init; }

    /// <summary>Pooled, or none where the sum of the series over areas means nothing.</summary>
    public AggregationMethod Aggregation { get; init; } = AggregationMethod.Pooled;

    /// <summary><c>{title}</c> stands for the indicator's title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary><c>{title}</c> and <c>{id}</c> stand for the indicator's.</summary>
    public required LocalizedText Method { get; init; }

    /// <summary>The rate of an indicator: its numerator over the series, summed over the areas that have both where it is pooled.</summary>
    public IndicatorDefinition Derive(IndicatorDefinition counted) => new()
    {
        Id = IdOf(counted.Id),
        Title = Fill(Title, counted),
        Theme = counted.Theme,
        Unit = Unit,
        // Reference series are by year.
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
        Method = Fill(Method, counted),
        File = counted.File,
    };

    public string IdOf(string indicator) => $"{indicator}-{Id}";

    private static LocalizedText Fill(LocalizedText text, IndicatorDefinition counted) => new(text.Languages.Select(language => (
        language, text[language].Replace("{title}", counted.Title[language], StringComparison.Ordinal).Replace("{id}", counted.Id, StringComparison.Ordinal))));
}
