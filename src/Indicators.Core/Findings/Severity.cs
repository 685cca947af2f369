namespace Indicators.Findings;

/// <summary>How much a finding weighs. An error holds the submission back; a warning and information do not.</summary>
public enum Severity
{
    Information,
    Warning,
    Error,
}
