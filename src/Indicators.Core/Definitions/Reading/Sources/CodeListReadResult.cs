namespace Indicators.Definitions.Reading.Sources;

/// <summary>A code list and the lines of its file on which its codes stand.</summary>
internal sealed record CodeListReadResult(CodeList List, SourceFile File, IReadOnlyList<int> Lines);
