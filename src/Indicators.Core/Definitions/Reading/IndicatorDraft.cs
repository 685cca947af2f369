using Indicators.Definitions.Reading.Sources;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>A component of an indicator as written.</summary>
/// <param name="Name">Its name in messages, such as <c>numerator</c>.</param>
/// <param name="Line">The line of its key.</param>
/// <param name="SaysOverTime">Whether it states itself how its periods are combined.</param>
internal sealed record DraftComponent(Message Name, int Line, Component Component, bool SaysOverTime);

/// <summary>The components of an indicator as written. A component is null if it is absent or has errors.</summary>
internal sealed record DraftValue
{
    public Component? Numerator { get; init; }

    public Component? Denominator { get; init; }

    public RatioOfComponents? Subtrahend { get; init; }

    public DurationBins? Bins { get; init; }

    public FunctionOfComponents? Function { get; init; }

    public Component? Weight { get; init; }

    /// <summary>All components that could be read.</summary>
    public IReadOnlyList<DraftComponent> Components { get; init; } = [];
}

/// <summary>An indicator whose file has been read but whose references to other indicators have not been resolved.</summary>
internal sealed record IndicatorDraft(SourceFile File, YamlMapping Map, DraftValue Value, IReadOnlyList<LeftOut> LeavesOut)
{
    /// <summary>The frequencies, from coarse to fine.</summary>
    public IReadOnlyList<Frequency> Frequencies { get; } = StructureReader.Frequencies(Map);

    /// <summary>The numerator that indicators referring to this one use; null if it has errors or the indicator has no numerator.</summary>
    public Component? Numerator => Map.Has("numerator") ? Value.Numerator : null;
}
