namespace Indicators.Submissions.PersonalData;

/// <summary>What a column says of single persons.</summary>
internal enum PersonalKind
{
    Name,
    BirthDate,
    Identifier,
    Phone,
    Email,
}

/// <summary>What the cells of a field look like.</summary>
/// <param name="Field">The index of the field.</param>
/// <param name="IsCertain">Whether that is enough by itself; else only where rows look like persons in other ways too.</param>
internal sealed record PersonalEvidence(int Field, PersonalKind Kind, bool IsCertain);
