namespace Indicators.Definitions.Reading.Sources;

/// <summary>A code list, and the lines of its codes in the file.</summary>
internal sealed record CodeListReadResult(CodeList List, SourceFile File, IReadOnlyList<int> Lines);
