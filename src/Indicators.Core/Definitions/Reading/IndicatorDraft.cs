using Indicators.Definitions.Reading.Sources;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>A component of an indicator as it was written.</summary>
/// <param name="Name">What messages call it, such as <c>numerator</c>.</param>
/// <param name="Line">The line of its key.</param>
/// <param name="SaysOverTime">Whether it says itself how its periods combine.</param>
internal sealed record DraftComponent(Message Name, int Line, Component Component, bool SaysOverTime);

/// <summary>What an indicator is made of, as written. A part is null where it has errors or is absent.</summary>
internal sealed record DraftValue
{
    public Component? Numerator { get; init; }

    public Component? Denominator { get; init; }

    public RatioOfComponents? Subtrahend { get; init; }

    public DurationBins? Bins { get; init; }

    public FunctionOfComponents? Function { get; init; }

    public Component? Weight { get; init; }

    /// <summary>Every component that could be read.</summary>
    public IReadOnlyList<DraftComponent> Components { get; init; } = [];
}

/// <summary>An indicator whose file has been read and whose references to others have not been followed yet.</summary>
internal sealed record IndicatorDraft(SourceFile File, YamlMapping Map, DraftValue Value, IReadOnlyList<LeftOut> LeavesOut)
{
    /// <summary>From coarse to fine.</summary>
    public IReadOnlyList<Frequency> Frequencies { get; } = StructureReader.Frequencies(Map);

    /// <summary>What others that name this indicator take; null where it has errors, or is made of something else than a numerator.</summary>
    public Component? Numerator => Map.Has("numerator") ? Value.Numerator : null;
}
