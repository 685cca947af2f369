using Indicators.Submissions.Reference;

namespace Indicators.Aggregation;

/// <summary>A public figure among the leaves, with the series it belongs to. It says where it comes from.</summary>
public sealed record ReferenceValueUsed(string Series, ReferenceValue Value);
