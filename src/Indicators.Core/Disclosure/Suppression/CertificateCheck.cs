namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Checks, in whole numbers and independently of the search, that a second table proves a pattern of suppression: it is possible, has
/// the same published sums, and differs in every suppressed sum, in every primary one by the required width.
/// </summary>
/// <remarks>
/// A pattern without violations gives every suppressed sum at least two values that fit all that is published. Base cells need no check of
/// their own: one that is printed and needs protection is a primary sum of one cell. See <see cref="Suppressor"/> for what this does not prove.
/// </remarks>
internal static class CertificateCheck
{
    /// <summary>Finds all violations: those of cells first, each in the order of their numbers.</summary>
    /// <param name="isSuppressed">For each sum, whether it is suppressed.</param>
    /// <param name="secondTable">For each base cell, its value in the second table.</param>
    /// <exception cref="ArgumentException">A list has another length than the system.</exception>
    public static List<CertificateViolation> FindViolations(SumSystem system, ReadOnlySpan<bool> isSuppressed, ReadOnlySpan<long> secondTable) =>
        FindViolations(system, isSuppressed, [secondTable.ToArray()]);

    /// <summary>Finds all violations where each suppressed sum needs to differ in one of several tables.</summary>
    /// <param name="tables">For each table, the values of the base cells.</param>
    /// <inheritdoc cref="FindViolations(SumSystem, ReadOnlySpan{bool}, ReadOnlySpan{long})"/>
    public static List<CertificateViolation> FindViolations(SumSystem system, ReadOnlySpan<bool> isSuppressed, IReadOnlyList<long[]> tables)
    {
        if (isSuppressed.Length != system.SumCount) throw new ArgumentException("Each sum is suppressed or not.", nameof(isSuppressed));
        if (tables.Any(table => table.Length != system.CellCount)) throw new ArgumentException("The second table has a value for each cell.", nameof(tables));
        var violations = new List<CertificateViolation>();
        for (int cell = 0; cell < system.CellCount; cell++)
        {
            if (tables.Any(table => table[cell] < system.LeastValueOf(cell))) violations.Add(new(CertificateViolationKind.BelowLeastValue, cell));
            if (system.IsFixed(cell) && tables.Any(table => table[cell] != system.ValueOf(cell))) violations.Add(new(CertificateViolationKind.KnownCellDiffers, cell));
        }
        for (int sum = 0; sum < isSuppressed.Length; sum++)
        {
            Int128 greatest = 0;
            foreach (long[] table in tables)
            {
                Int128 difference = 0;
                foreach (int cell in system.CellsOf(sum)) difference += (Int128)table[cell] - system.ValueOf(cell);
                greatest = Int128.Max(greatest, Int128.Abs(difference));
            }
            CheckSum(sum, greatest, isSuppressed[sum]);
        }
        return violations;

        void CheckSum(int sum, Int128 difference, bool suppressed)
        {
            if (!suppressed && difference != 0) violations.Add(new(CertificateViolationKind.PublishedSumDiffers, sum));
            if (suppressed && difference == 0) violations.Add(new(CertificateViolationKind.SuppressedSumIsEqual, sum));
            if (difference < system.WidthOf(sum)) violations.Add(new(CertificateViolationKind.WidthNotReached, sum));
            if (system.IsPrimary(sum) && !suppressed) violations.Add(new(CertificateViolationKind.PrimarySumIsPublished, sum));
            if (system.IsReleased(sum) && suppressed) violations.Add(new(CertificateViolationKind.ReleasedSumIsSuppressed, sum));
        }
    }
}
