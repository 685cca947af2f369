namespace Indicators.Findings;

/// <summary>How much a finding weighs. An error holds the submission back; a warning and information do not.</summary>
public enum Severity
{
    /// <summary>Good to know.</summary>
    Information,

    /// <summary>To be looked at; the file is used.</summary>
    Warning,

    /// <summary>The file is held back until it is corrected or the finding is accepted.</summary>
    Error,
}
