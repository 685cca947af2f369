namespace Indicators.Outputs.Publishing;

/// <summary>A file of an output folder.</summary>
/// <param name="Path">Below the output folder, with forward slashes.</param>
/// <param name="Write">Writes the file; may run in parallel with others.</param>
public sealed record OutputFile(string Path, Action<Stream> Write);
