namespace Indicators.Validation.Checks;

/// <summary>A check of the columns of a submission: one source file for each check, named after its finding.</summary>
internal interface ICheck
{
    /// <summary>The name of the check in counts and findings, which is the code of its finding.</summary>
    string Name { get; }

    /// <summary>Checks every row. Rows that cannot be checked, because a cell could not be read, are undecided.</summary>
    RuleCount Run(CheckContext context, CheckFindings findings);
}
