namespace Indicators.Definitions;

/// <summary>
/// The words by which sentences say what an indicator counts. In phrases, <c>{as}</c>, <c>{in}</c> and <c>{of}</c> stand for the forms of a
/// name that the code lists give. A text counts only in the languages in which it is written: another language gets the plain form.
/// </summary>
public sealed record IndicatorWords
{
    /// <summary>What a sum counts, in the plural and without an article: "refugees".</summary>
    public LocalizedText? Noun { get; init; }

    /// <summary>The noun as it follows "the number": "de réfugiés". Without it, the language's own rule applies.</summary>
    public LocalizedText? Of { get; init; }

    /// <summary>What a share is taken of, as it follows "half": "of the refugees", "of asylum decisions".</summary>
    public LocalizedText? All { get; init; }

    /// <summary>What is true of those counted in an area: "live {in}".</summary>
    public LocalizedText? Area { get; init; }

    /// <summary>What is true of those counted of an origin: "come from {as}".</summary>
    public LocalizedText? Origin { get; init; }

    /// <summary>What a rate says of its numerator: "gave protection".</summary>
    public LocalizedText? Share { get; init; }

    /// <summary>
    /// What the numerator of a ratio counts, where numerator and denominator are two flows of which one is to keep pace with the other.
    /// </summary>
    public LocalizedText? Pace { get; init; }
}
