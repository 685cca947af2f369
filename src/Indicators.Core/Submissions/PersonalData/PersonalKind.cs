namespace Indicators.Submissions.PersonalData;

/// <summary>The kind of personal data in a column.</summary>
internal enum PersonalKind
{
    Name,
    BirthDate,
    Identifier,
    Phone,
    Email,
}

/// <summary>Evidence that a field contains personal data.</summary>
/// <param name="Field">The index of the field.</param>
/// <param name="IsCertain">Whether this evidence is sufficient by itself; if not, the rows must look like persons in other ways too.</param>
internal sealed record PersonalEvidence(int Field, PersonalKind Kind, bool IsCertain);
