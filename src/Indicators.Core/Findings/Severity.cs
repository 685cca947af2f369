namespace Indicators.Findings;

/// <summary>The severity of a finding. An error holds the submission back; warnings and information do not.</summary>
public enum Severity
{
    /// <summary>For information only.</summary>
    Information,

    /// <summary>Needs review; the file is used.</summary>
    Warning,

    /// <summary>The file is held back until it is corrected or the finding is accepted.</summary>
    Error,
}
