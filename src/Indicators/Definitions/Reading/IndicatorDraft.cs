namespace Indicators.Definitions.Reading;

/// <summary>An indicator whose file has been read and whose references to others have not been followed yet. A component is null where it has errors or is absent.</summary>
internal sealed record IndicatorDraft(SourceFile File, YamlMapping Map, Component? Numerator, Component? Denominator, IReadOnlyList<LeftOut> LeavesOut)
{
    /// <summary>From coarse to fine.</summary>
    public IReadOnlyList<Frequency> Frequencies { get; } = StructureReader.Frequencies(Map);
}
