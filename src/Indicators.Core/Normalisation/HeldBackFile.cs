namespace Indicators.Normalisation;

/// <summary>A held-back submission.</summary>
/// <param name="Path">The path as shown in findings.</param>
/// <param name="Areas">
/// The codes of its areas: the area that its name or folder designates, or else the areas of its rows. Sorted; empty if neither can be
/// read.
/// </param>
public sealed record HeldBackFile(string Path, IReadOnlyList<string> Areas);
