namespace Indicators.Disclosure.Releases;

/// <summary>The cells that earlier releases withheld because of another one.</summary>
/// <param name="Marks">Those that an office marked as confidential and has not filed with a figure since.</param>
/// <param name="Seconds">
/// Those withheld so that a marked one does not follow from them, with the marked one; null where that is a total, which is no cell, and for
/// those that were marked themselves. They stay: what they and others add up to is known.
/// </param>
/// <param name="Parts">Those withheld because a figure was released with another division into parts, with their counts.</param>
internal sealed record WithheldBefore(IReadOnlySet<CellName> Marks, IReadOnlyDictionary<CellName, CellName?> Seconds, IReadOnlySet<(CellName Name, long Count)> Parts)
{
    public static WithheldBefore None { get; } = new(new SortedSet<CellName>(), new SortedDictionary<CellName, CellName?>(), new SortedSet<(CellName, long)>());
}
