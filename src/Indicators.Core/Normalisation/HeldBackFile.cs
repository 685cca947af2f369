namespace Indicators.Normalisation;

/// <summary>A submission that is held back.</summary>
/// <param name="Path">As findings name it.</param>
/// <param name="Areas">
/// The codes of the areas that it is of: the one that its name or folder is a code of, else those that its rows name. Sorted;
/// none where neither can be read.
/// </param>
public sealed record HeldBackFile(string Path, IReadOnlyList<string> Areas);
