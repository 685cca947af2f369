namespace Indicators.Validation.Checks;

/// <summary>One check over the columns of a submission: one file, named as the finding it gives.</summary>
internal interface ICheck
{
    /// <summary>The rule's name in counts and findings; the code of the finding.</summary>
    string Name { get; }

    /// <summary>Judges every row. What it cannot judge, since a cell could not be read, is undecided.</summary>
    RuleCount Run(CheckContext context, CheckFindings findings);
}
