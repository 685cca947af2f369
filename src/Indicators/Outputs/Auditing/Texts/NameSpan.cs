using Indicators.Definitions;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>What a name in a text stands for.</summary>
internal enum NameKind
{
    /// <summary>A code of a list: an area, or an item of a breakdown.</summary>
    Code,

    Period,

    World,

    Indicator,
}

/// <summary>What a name stands for.</summary>
/// <param name="List">The code list of a code; empty for other names.</param>
/// <param name="Code">The code, or the indicator's id.</param>
internal readonly record struct NamedThing(NameKind Kind, string List, string Code, Period Period);

/// <summary>A name in a text. Some names stand for several things: a country is an area, and an origin.</summary>
/// <param name="End">The place behind it.</param>
internal readonly record struct NameSpan(int Start, int End, IReadOnlyList<NamedThing> Things);
