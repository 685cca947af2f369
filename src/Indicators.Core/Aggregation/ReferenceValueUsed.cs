using Indicators.Submissions.Reference;

namespace Indicators.Aggregation;

/// <summary>A public figure among the leaves, with its series and its source.</summary>
public sealed record ReferenceValueUsed(string Series, ReferenceValue Value);
