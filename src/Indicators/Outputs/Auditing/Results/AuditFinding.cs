using Indicators.Findings;

namespace Indicators.Outputs.Auditing.Results;

/// <summary>What an audit finds.</summary>
public enum AuditFindingKind
{
    /// <summary>A file of the manifest is not there.</summary>
    MissingFile,

    /// <summary>A file is not the one that was published.</summary>
    ChangedFile,

    /// <summary>A file is not in the manifest.</summary>
    UnlistedFile,

    /// <summary>A file cannot be read as what it should be.</summary>
    UnreadableFile,

    /// <summary>Two files say different things of one figure.</summary>
    FiguresDiffer,

    /// <summary>A file shows a number that the data do not give: readers can learn from it what was not to be published.</summary>
    UnexplainedNumber,

    /// <summary>A file shows a figure that is withheld.</summary>
    PrintedWithheld,

    /// <summary>A count is printed that the policy never prints.</summary>
    PrintedSmall,

    /// <summary>A protected count has one possible value.</summary>
    DerivedExactly,

    /// <summary>A protected count has fewer possible values than the policy requires.</summary>
    DerivedNarrowly,

    /// <summary>Two editions print a count differently, although the submissions behind it are the same.</summary>
    EditionsDiffer,
}

/// <summary>A fault of a published folder. It never contains a derived value, or the number at fault.</summary>
/// <param name="Subject">The file, or the cell: indicator, area, period and item.</param>
/// <param name="Files">The files that it follows from.</param>
/// <param name="Text">What is wrong, as a sentence.</param>
/// <param name="Remedy">What to do, as a sentence.</param>
public sealed record AuditFinding(AuditFindingKind Kind, string Subject, IReadOnlyList<string> Files, string Text, string Remedy)
{
    /// <summary>The code that <c>indicators explain</c> explains.</summary>
    public string Code => Kind switch
    {
        AuditFindingKind.MissingFile => FindingCodes.MissingFile,
        AuditFindingKind.ChangedFile => FindingCodes.ChangedFile,
        AuditFindingKind.UnlistedFile => FindingCodes.UnlistedFile,
        AuditFindingKind.UnreadableFile => FindingCodes.UnreadableFile,
        AuditFindingKind.FiguresDiffer => FindingCodes.FiguresDiffer,
        AuditFindingKind.UnexplainedNumber => FindingCodes.UnexplainedNumber,
        AuditFindingKind.PrintedWithheld => FindingCodes.PrintedWithheld,
        AuditFindingKind.PrintedSmall => FindingCodes.PrintedSmall,
        AuditFindingKind.DerivedExactly => FindingCodes.DerivedExactly,
        AuditFindingKind.DerivedNarrowly => FindingCodes.DerivedNarrowly,
        _ => FindingCodes.EditionsDiffer,
    };

    /// <summary>
    /// Whether it rests on a file that was changed after it was published, so that it tells nothing of what was published: one changed byte can be a digit.
    /// </summary>
    public bool IsOfChangedFile { get; init; }

    /// <summary>Whether a reader can learn what is to be protected.</summary>
    public bool IsDisclosure => !IsOfChangedFile
        && Kind is AuditFindingKind.UnexplainedNumber or AuditFindingKind.PrintedWithheld or AuditFindingKind.PrintedSmall
            or AuditFindingKind.DerivedExactly or AuditFindingKind.DerivedNarrowly or AuditFindingKind.EditionsDiffer;
}
