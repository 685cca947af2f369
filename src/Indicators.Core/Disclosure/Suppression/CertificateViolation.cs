namespace Indicators.Disclosure.Suppression;

/// <summary>What is wrong with a certificate.</summary>
internal enum CertificateViolationKind
{
    /// <summary>A base cell is below its least value in the second table.</summary>
    BelowLeastValue,

    /// <summary>A publicly known base cell has another value in the second table.</summary>
    KnownCellDiffers,

    /// <summary>A sum that stays published has another value in the second table.</summary>
    PublishedSumDiffers,

    /// <summary>A suppressed sum has the same value in both tables, so nothing shows that it is uncertain.</summary>
    SuppressedSumIsEqual,

    /// <summary>A primary sum differs by less than the required width.</summary>
    WidthNotReached,

    /// <summary>A primary sum is published.</summary>
    PrimarySumIsPublished,

    /// <summary>A released sum is suppressed, which hides nothing.</summary>
    ReleasedSumIsSuppressed,
}

/// <summary>A violation, by number only: it tells no value.</summary>
/// <param name="Index">The number of the base cell for the first two kinds, of the sum for the others.</param>
internal readonly record struct CertificateViolation(CertificateViolationKind Kind, int Index);
